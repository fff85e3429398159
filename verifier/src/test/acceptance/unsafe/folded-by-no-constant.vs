# the low bits and the bits above them are added, but what takes the low bits is no constant and takes them all
# code V2103 at lduci r8, scratch[r7+0]
# packet 0002ffff_00030000
.region packet
.region scratch 131073
.function main () l
        len     r1, packet
        bltli   r1, 8, out
        ldui    r2, packet[r0+0]        # x
        ldui    r3, packet[r0+4]        # t
        bltli   r2, 65536, out
        bgtli   r2, 196607, out
        bgtli   r3, 0x1000000, out
        addli   r4, r3, 65535           # y = t + 65535
        andl    r5, r2, r4              # x & y
        rshli   r6, r2, 16              # x >> 16
        addl    r7, r5, r6              # s
        lduci   r8, scratch[r7+0]
        retl    r8
out:    retl    r0
