# a size that a load does not have
--- expression
ether[0:3] = 1
--- errors
argument:1:9: error[F0306]: a size must be 1, 2 or 4 bytes
    ether[0:3] = 1
            ^
