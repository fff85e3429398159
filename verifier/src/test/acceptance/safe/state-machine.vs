# counts quoted strings, with escapes, by a state machine: a jump table in a loop over the bytes
# run 22_61_22_62_22_22 => 2
# run 22_5c22_61_22 => 1
.region packet
.table states normal, string, escape
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0                   # state
        setu    r4, 0
next:
        bgeu    r2, r1, done
        lduci   r5, packet[r2+0]
        addui   r2, r2, 1
        jt      r3, states
normal:
        bneui   r5, 0x22, next
        setu    r3, 1
        j       next
string:
        bequi   r5, 0x5c, slash
        bneui   r5, 0x22, next
        addui   r4, r4, 1
        setu    r3, 0
        j       next
slash:
        setu    r3, 2
        j       next
escape:
        setu    r3, 1
        j       next
done:
        retu    r4
