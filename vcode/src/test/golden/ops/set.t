# set holds the extremes of its type
--- assembly seti
        seti   r1, -2147483648
        retl    r1
--- run seti
- => -2147483648
--- assembly setu
        setu   r1, 0xffffffff
        retl    r1
--- run setu
- => 4294967295
--- assembly setl
        setl   r1, -9223372036854775808
        retl    r1
--- run setl
- => -9223372036854775808
--- assembly setul
        setul   r1, 0xffffffffffffffff
        retl    r1
--- run setul
- => -1
