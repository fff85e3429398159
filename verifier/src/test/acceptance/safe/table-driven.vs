# an automaton in state: a class for each byte, then the next of 4 states for state and class
# run 0102 => 0
.region packet
.region state 272
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0                   # state
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        lduci   r5, state[r4+0]
        andui   r5, r5, 3
        lshui   r3, r3, 2
        oru     r3, r3, r5
        lduci   r3, state[r3+256]
        andui   r3, r3, 3
        addui   r2, r2, 1
        j       next
done:
        retu    r3
