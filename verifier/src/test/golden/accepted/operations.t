# what is known behind the operations that keep some of it
--- assembly ranges
.region packet
.region state 65
.extension weight
        len     r1, packet
        weightul r2, r1
        lduci   r3, state[r2+0]
        cvu2l   r4, r2
        cvl2ul  r4, r4
        cvul2p  r4, r4
        cvp2ul  r4, r4
        lduci   r3, state[r4+0]
        seti    r5, 3
        cmveqii r5, r1, 64
        ldci    r6, state[r5+0]
        notl    r7, r1
        ltul    r8, r1, r2
        addl    r7, r7, r8
        ldci    r6, state[r7+62]
        leapi   r9, state[r5-3]
        ldci    r6, state[r9+0]
        htonus  r10, r1
        bswapus r10, r10
        prefetchi state[r10+1000]
        fueli   5
        nop
        retul   r4
--- verify ranges
accepted fuel=23 proved={FALL_THROUGH=22, INITIALISED=19, REGION=8, GRANTED=8, EXTENSION=1, BOUNDS=5}
--- run ranges
- => 0
0102 => 1
00000000000000 => 3
--- assembly moved
.region packet
        len     r1, packet
        bltui   r1, 8, L1
        setul   r2, 4
        lduci   r3, packet[0]
        cmvneuli r2, r3, 6
        ldusi   r4, packet[r2+0]
        cvi2l   r5, r3
        subli   r6, r1, 2
        cmvgtl  r2, r5, r6
        ldusi   r4, packet[r2+0]
        retu    r4
L1:
        retui   0
--- verify moved
accepted fuel=11 proved={TARGET=1, FALL_THROUGH=10, INITIALISED=9, REGION=4, GRANTED=4, BOUNDS=3}
--- run moved
- => 0
0001020304050607 => 1029
0101020304050607 => 1543
