# publishes to topic 2 the mean of all 16-bit readings so far; the loop is proved to end and to stay inside the event
.region packet
.region state 16                        # the sum of the readings, and how many they were
.region out 4
.import publish (u, p, p) u
        lduli   r1, state[0]
        lduli   r2, state[8]
        len     r3, packet
        setl    r4, 0
next:
        addli   r5, r4, 2
        bgtl    r5, r3, done
        ldus    r6, packet[r4+r0]
        addul   r1, r1, r6
        adduli  r2, r2, 1
        movl    r4, r5
        j       next
done:
        stuli   r1, state[0]
        stuli   r2, state[8]
        bequli  r2, 0, none
        divul   r6, r1, r2
        stui    r6, out[0]
        setu    r7, 2
        setp    r8, 0
        setp    r9, 4
        hcallu  r10, publish(r7, r8, r9)
        retl    r10
none:
        retl    r0
