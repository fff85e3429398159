# a state machine one of whose states goes back to the loop without taking a byte, and stays what it is
# code V1002 at j next
# packet 22_22_5c
.region packet
.table states normal, string, escape
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r5, packet[r2+0]
        jt      r3, states
normal:
        addui   r2, r2, 1
        bneui   r5, 0x22, again
        setu    r3, 1
        j       again
string:
        addui   r2, r2, 1
        bneui   r5, 0x22, again
        setu    r3, 2
        j       again
escape:
        bneui   r5, 0x20, again
        addui   r2, r2, 1
        setu    r3, 0
again:
        j       next
done:
        retu    r3
