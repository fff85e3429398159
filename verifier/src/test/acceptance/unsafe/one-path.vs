# without a VLAN tag the end of the header is checked, with one it is not
# code V2103 at ldusi r4, packet[r2+16]
# packet 000000000000000000000000_8100 length=18
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 14, none
        setu    r2, 0
        ldusi   r3, packet[12]
        bequi   r3, 0x8100, tagged
        bltui   r1, 18, none
        j       load
tagged:
        setu    r2, 4
load:
        ldusi   r4, packet[r2+16]
        retu    r4
none:
        retui   0
