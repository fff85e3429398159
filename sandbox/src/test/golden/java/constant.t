# constants of the class are as good as numbers; longs and floats in the pool are told apart
--- java
class Given {
    private static final int TYPE = 0x0800;
    private static final long BIG = 1L << 40;
    static long run(Packet packet) {
        return packet.length() < 14 || packet.u16(12) != TYPE ? BIG : 123456;
    }
}
--- program
.region packet
.file "Given.java"

.function run () l
.line 5
        len     r1, packet
        bltii   r1, 14, L1
        ldusi   r1, packet[12]
        beqii   r1, 2048, L2
L1:
        retli   1099511627776
L2:
        retli   123456
# accepted, fuel 5
