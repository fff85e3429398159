# setl holds the extremes of its type
--- assembly
        setl   r1, -9223372036854775808
        retl    r1
--- run
- => -9223372036854775808
