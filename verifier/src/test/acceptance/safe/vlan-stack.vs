# the Ethernet type behind any number of VLAN tags
# run 000000000000000000000000_0800 => 0x800
# run 000000000000000000000000_88a8_0001_8100_0002_86dd => 0x86dd
# run 000000000000000000000000_8100 => 0
.region packet
.function main () u
        len     r1, packet
        setp    r2, 12                  # p
next:
        addpi   r3, r2, 2
        bgtp    r3, r1, none
        ldusi   r4, packet[r2+0]
        bequi   r4, 0x8100, tag
        bequi   r4, 0x88a8, tag
        retu    r4
tag:
        addpi   r2, r2, 4
        j       next
none:
        retui   0
