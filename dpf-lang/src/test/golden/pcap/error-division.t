# division by zero; of a divisor, the number computed first counts
--- expression
len / 0 = 1 or len % (1 - 1) = 1 or len / ether[0] = 1
--- errors
argument:1:5: error[F0307]: a divisor must not be zero
    len / 0 = 1 or len % (1 - 1) = 1 or len / ether[0] = 1
        ^
argument:1:20: error[F0307]: a divisor must not be zero
    len / 0 = 1 or len % (1 - 1) = 1 or len / ether[0] = 1
                       ^
argument:1:41: error[F0307]: a divisor must not be zero
    len / 0 = 1 or len % (1 - 1) = 1 or len / ether[0] = 1
                                            ^
