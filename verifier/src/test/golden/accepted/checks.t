# what a program checks itself need not be proved: an instruction behind its own check is safe whatever is known
--- assembly offset
.region packet
.function main () u
        insideui packet[0]
        ldui    r1, packet[0]
        retu    r1
--- verify offset
accepted fuel=3 proved={FALL_THROUGH=2, INITIALISED=3, REGION=2, GRANTED=2, BOUNDS=1}
--- run offset
00000005 => 5
000005 => trap bounds at 0
--- assembly sum
.region packet
.function main () u
        insideli packet[0]
        ldli    r1, packet[0]
        ldli    r2, packet[0]
        insideus packet[r1+r2]
        ldus    r3, packet[r1+r2]
        retu    r3
--- verify sum
accepted fuel=6 proved={FALL_THROUGH=5, INITIALISED=6, REGION=5, GRANTED=5, BOUNDS=3}
--- assembly later
.region packet
.function main () u
        insideuli packet[0]
        lduci   r1, packet[7]
        insideusi packet[r1+3]
        nonzerou r1
        addui   r2, r1, 3
        ldusi   r3, packet[r2+0]
        divu    r3, r3, r1
        retu    r3
--- verify later
accepted fuel=8 proved={FALL_THROUGH=7, INITIALISED=8, REGION=4, GRANTED=4, BOUNDS=2, DIVISOR=1}
--- run later
0000000000000000 => trap divisor at 3
0000000000000005 => trap bounds at 2
00000000000000050014 => 4
