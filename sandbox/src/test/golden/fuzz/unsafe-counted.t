# planted bug check: an accepted program trapped where nothing was left to check; found by fuzzing, seed 1, case 10
--- assembly
.region packet

.function main () l
.local 16
        setl    r1, 32768
        setul   r10, 1
        lduci   r2, packet[r10+2]
        retl    r1
--- packets
-
--- oracles
all hold
