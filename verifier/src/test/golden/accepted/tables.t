# a jump by table goes only where its index can select; behind the check it is one of the table
--- assembly masked
.region packet
.region state 4
.table T1 L1, L2, L3, L2
        len     r1, packet
        bltui   r1, 1, L3
        lduci   r2, packet[0]
        andui   r2, r2, 3
        jt      r2, T1
        lduci   r9, packet[99]
        retui   9
L1:
        retui   1
L2:
        lduci   r3, state[r2+0]
        addui   r3, r3, 2
        retu    r3
L3:
        retui   3
--- verify masked
accepted fuel=8 proved={TABLE=1, TARGET=2, FALL_THROUGH=8, INITIALISED=7, REGION=4, GRANTED=4, BOUNDS=2}
--- run masked
- => 3
00 => 1
05 => 2
06 => 3
07 => 2
--- assembly checked
.region packet
.region state 2
.table T1 L1, L1
        len     r1, packet
        jt      r1, T1
        retli   5
L1:
        lduci   r3, state[r1+0]
        retl    r3
--- verify checked
accepted fuel=4 proved={TABLE=1, TARGET=1, FALL_THROUGH=3, INITIALISED=3, REGION=2, GRANTED=2, BOUNDS=1}
--- run checked
- => 0
00 => 0
0000 => 5
--- assembly empty
.table T1
        setl    r1, -1
        jt      r1, T1
        retli   5
--- verify empty
accepted fuel=3 proved={TABLE=1, TARGET=1, FALL_THROUGH=2, INITIALISED=1}
--- run empty
- => 5
