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
7f56434f010002000100000008000000
010000000000000002000000c0000000
31200200000000000000000000000000
021640000b0000002200000000000000
30340400000000000c00000000000000
071680000b0000000008000000000000
30320600000000001700000000000000
3024c810000000000000000000000000
3031ca0000000000fdffffffffffffff
0615000104000000f7ffffffffffffff
0718c000040000002c01000000000000
01000000630000000000000000000000
08160000000000000100000000000000
08160000000000000000000000000000
