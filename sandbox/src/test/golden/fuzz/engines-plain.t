# planted bug import: two engines differ; found by fuzzing, seed 1, case 622
--- assembly
.import mix (ul, i) ul
.import six (i, u, l, ul, p, i) i
.import put (ul, l) u
.import note (l)
.import stop (u) l
.import next (p) p

.function main () l
.local 16
        hcallul r1, mix(r5, r7)
        retl    r1
--- packets
-
--- oracles
all hold
