# accesses to each region, at its very ends
--- assembly fixed
.region state 8
.region scratch 4
.region out 2
.function main () l
.local 16
        setl    r1, -2
        stl     r1, state[r0+r0]
        ldii    r2, state[4]
        sti     r2, scratch[r0+r0]
        stusi   r2, out[0]
        ulduci  r3, out[1]
        lduli   r4, local[8]
        len     r5, local
        ustuci  r3, local[r5-1]
        lduci   r3, local[15]
        addul   r4, r4, r3
        len     r5, scratch
        addul   r4, r4, r5
        retul   r4
--- verify fixed
accepted fuel=16 proved={FALL_THROUGH=13, INITIALISED=11, REGION=10, WRITABLE=4, GRANTED=10, BOUNDS=8}
--- run fixed
- => 259
--- assembly packet
.region packet rw
        len     r1, packet
        bltui   r1, 4, L1
        subli   r2, r1, 4
        stii    r0, packet[r2+0]
        ldui    r3, packet[r2+0]
        retu    r3
L1:
        retui   1
--- verify packet
accepted fuel=6 proved={TARGET=1, FALL_THROUGH=5, INITIALISED=5, REGION=3, WRITABLE=1, GRANTED=3, BOUNDS=2}
--- run packet
- => 1
01020304 => 0
0102030405 => 0
--- assembly user
.region user 16
        ldli    r1, user[8]
        len     r2, user
        bltui   r2, 20, L1
        ldui    r3, user[16]
L1:
        subli   r2, r2, 1
        retl    r2
--- verify user
accepted fuel=6 proved={TARGET=1, FALL_THROUGH=5, INITIALISED=5, REGION=3, GRANTED=3, BOUNDS=2}
--- run user
- => 20
