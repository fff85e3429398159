# spreads packets over n of at most 64 queues, n being read from state and checked: hash % n
# run 00000007 => 0
.region packet
.region state 128
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        ldusi   r3, state[0]            # n
        bequi   r3, 0, none
        bgtui   r3, 63, none
        modu    r4, r2, r3
        lduci   r5, state[r4+64]
        retu    r5
none:
        retui   0
