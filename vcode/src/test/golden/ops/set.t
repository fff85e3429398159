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
--- assembly setp
        setp    r1, 0x8000000000000007
        retul   r1
--- run setp
- => -9223372036854775801
--- assembly setf
        setf    r1, -1.5
        retul   r1
--- run setf
- => 3217031168
--- assembly setd
        setd    r1, 0.1
        retul   r1
--- run setd
- => 4591870180066957722
