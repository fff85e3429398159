# a negated atom holds where the atom cannot be asked
--- source
!(tcp.dport == 80)
--- typed
!(tcp.dport == 80)
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L2
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
        bltui   r1, 24, L2
        lduci   r3, packet[23]
        bneui   r3, 6, L2
        ldusi   r3, packet[20]
        andui   r3, r3, 0x1fff
        bneui   r3, 0, L2
        lduci   r3, packet[14]
        andui   r3, r3, 15
        lshui   r3, r3, 2
        addii   r4, r3, 18
        bgti    r4, r1, L2
        ldusi   r4, packet[r3+16]
        bequi   r4, 80, L3
        retui   1
L1:
        bneui   r2, 0x86dd, L2
        bltui   r1, 21, L2
        lduci   r3, packet[20]
        bneui   r3, 6, L2
        bltui   r1, 58, L2
        ldusi   r3, packet[56]
        bequi   r3, 80, L3
L2:
        retui   1
L3:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d431005000000001000000005002ffff00000000 => 0
02000000000202000000000108004500002800010000400600000a0000010a000002d4310051 => 1
02000000000202000000000108004500002800010000400600000a0000010a000002d43100 => 1
02000000000202000000000108004500002800012001400600000a0000010a000002d4310050 => 1
020000000002020000000001080600 => 1
- => 1
ffffffffffff02000000000108060001080006040001020000000001c0000201000000000000c0000202 => 1
