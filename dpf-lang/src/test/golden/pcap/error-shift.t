# a shift by too much; of a shift, the number computed first counts
--- expression
len << 32 = 1 or len >> ether[40] = 1
--- errors
argument:1:5: error[F0308]: a shift must be by 31 bits at most  bits=32
    len << 32 = 1 or len >> ether[40] = 1
        ^^
argument:1:22: error[F0308]: a shift must be by 31 bits at most  bits=40
    len << 32 = 1 or len >> ether[40] = 1
                         ^^
