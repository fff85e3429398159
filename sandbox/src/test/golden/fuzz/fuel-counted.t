# planted bug charge: a run went on beyond its bound; found by fuzzing, seed 1, case 10
--- assembly
.function main () l
.local 16
L1:
        j       L1
        retl    r1
--- packets
-
--- oracles
all hold
