# setu holds the extremes of its type
--- assembly
        setu   r1, 0xffffffff
        retl    r1
--- run
- => 4294967295
