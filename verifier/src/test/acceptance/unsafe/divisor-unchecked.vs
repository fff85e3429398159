# hash % n with n read from state, where nothing has been stored yet
# code V2201 at modu r4, r2, r3
# packet 01020304
.region packet
.region state 128
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        ldusi   r3, state[0]
        bgtui   r3, 63, none
        modu    r4, r2, r3
        lduci   r5, state[r4+64]
        retu    r5
none:
        retui   0
