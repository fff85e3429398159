# comments, white space, label names and number bases vanish in the canonical form
--- assembly
# a filter
.region packet   # the message
  start: len r1 , packet
bltui r1,0x22,  reject
    ldusi   r2, packet[12]      # EtherType
    bneui   r2, 2048, reject

again:
    lduci r3, packet[r0+23]
    ldus  r4, packet[r3+r2]
    ldci  r5, packet[r3-3]
    beqii   r4, -9, @4
    bneuli r3, 300, again
    j @99
    retui 1
reject: retui 0
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 34, L2
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L2
L1:
        lduci   r3, packet[23]
        ldus    r4, packet[r3+r2]
        ldci    r5, packet[r3-3]
        beqii   r4, -9, L1
        bneuli  r3, 0x12c, L1
        j       @99
        retui   1
L2:
        retui   0
--- binary
7f56434f010002000100000001000000
0102000000c000000031200200000000
000000000000000000021640000b0000
00220000000000000030340400000000
000c00000000000000071680000b0000
00000800000000000030320600000000
0017000000000000003024c810000000
0000000000000000003031ca00000000
00fdffffffffffffff06150001040000
00f7ffffffffffffff0718c000040000
002c0100000000000001000000630000
00000000000000000008160000000000
00010000000000000008160000000000
000000000000000000
