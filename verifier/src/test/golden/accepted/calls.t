# functions are taken by themselves; a call gives any value of its type, and costs what it calls
--- assembly static
.region packet
.import mix (ul, i) ul
.function main () l
        len     r1, packet
        bltui   r1, 2, L1
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        callu   r4, f(r2, r3)
        orui    r4, r4, 1
        divu    r5, r2, r4
        call    g(r5)
        hcallul r6, mix(r2, r3)
        addul   r6, r6, r5
        retul   r6
L1:
        retui   0
.function f (u, u) u
        addu    r3, r1, r2
        setu    r1, 7
        retu    r3
.function g (u)
.local 8
        stui    r1, local[4]
        retv
--- verify static
accepted fuel=38 proved={TARGET=1, FALL_THROUGH=13, INITIALISED=13, REGION=4, WRITABLE=1, GRANTED=4, SIGNATURE=3, ALLOWED=1, ARGUMENTS=1, ACYCLIC=2, DEPTH=2, BOUNDS=3, DIVISOR=1}
--- assembly dynamic
.function main () l
        setl    r5, 2
        callrl  r1, r5(r5, r5)
        retl    r1
.function f ()
        retv
.function g (l, l) l
        mull    r1, r1, r2
        retl    r1
--- verify dynamic
accepted fuel=8 proved={FALL_THROUGH=3, INITIALISED=4, SIGNATURE=1, ACYCLIC=1, DEPTH=1}
--- run dynamic
- => 4
--- assembly parameters
.region state 256
.function main () l
        setl    r1, 1000
        calll   r2, f(r1)
        retl    r2
.function f (u) l
        bgtui   r1, 252, L1
        ldii    r2, state[r1+0]
        retl    r2
L1:
        retli   7
--- verify parameters
accepted fuel=8 proved={TARGET=1, FALL_THROUGH=4, INITIALISED=3, REGION=1, GRANTED=1, SIGNATURE=1, ACYCLIC=1, DEPTH=1}
--- run parameters
- => 7
