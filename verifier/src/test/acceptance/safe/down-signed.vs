# the highest of 64 bytes of state that is set: for (int i = 63; i >= 0; i--) with a signed i
# run - => -1
.region state 64
.function main () i
        seti    r1, 63
        j       cond
body:
        lduci   r2, state[r1+0]
        bneui   r2, 0, found
        subii   r1, r1, 1
cond:
        bgeii   r1, 0, body
found:
        reti    r1
