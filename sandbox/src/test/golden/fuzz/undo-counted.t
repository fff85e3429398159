# planted bug undo-state: a run that was undone left something behind; found by fuzzing, seed 1, case 73
--- assembly
.region state 22

.function main () l
.local 8
        setl    r2, 14
        ustci   r2, state[r5+3]
        retu    r1
--- packets
-
--- oracles
all hold
