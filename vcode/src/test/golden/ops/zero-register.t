# register 0 reads as zero and loses what is written to it
--- assembly
.region packet
        setl    r0, 5
        len     r0, packet
        addli   r0, r0, 7
        lduci   r0, packet[r0+0]
        movl    r1, r0
        retl    r1
--- run
ff => 0
