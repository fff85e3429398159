# the function that a run begins in may be called by another, who knows more than the host does
--- assembly
.region packet
.function main () l
        len     r1, packet
        setl    r3, 0
        beqli   r1, 77, L1
        setl    r3, 1
L1:
        retl    r3
.function f1 ()
        len     r7, packet
        bltli   r7, 18, L2
        calll   r1, main()
L2:
        retv
--- verify
accepted fuel=5 proved={TARGET=2, FALL_THROUGH=7, INITIALISED=3, REGION=2, GRANTED=2, SIGNATURE=1, ACYCLIC=1, DEPTH=1}
