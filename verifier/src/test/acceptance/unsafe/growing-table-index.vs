# the place in a table of 16 grows with every newline, with no bound but the packet's
# code V2103 at stuci r2, state[r3+0]
# packet 0a0a0a0a0a0a0a0a_0a0a0a0a0a0a0a0a_0a
.region packet
.region state 16
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addui   r2, r2, 1
        bneui   r4, 10, next
        stuci   r2, state[r3+0]
        addui   r3, r3, 1
        j       next
done:
        retu    r3
