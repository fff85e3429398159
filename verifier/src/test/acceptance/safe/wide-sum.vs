# an offset of 32 bits from the packet is added to in 64, where nothing can wrap
# run 00000004_00000007 => 7
# run fffffffc_00000007 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        adduli  r3, r2, 4
        bgtul   r3, r1, none
        ldui    r4, packet[r2+0]
        retu    r4
none:
        retui   0
