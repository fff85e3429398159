# publishes more than anyone may: every call is as the policy asks, and still the bus ends the run
.region packet
.region out 8
.import publish (u, p, p) u
        setl    r1, 0
        setu    r2, 9
        setp    r3, 0
        setp    r4, 8
next:
        hcallu  r5, publish(r2, r3, r4)
        addli   r1, r1, 1
        bltli   r1, 8, next
        retl    r1
