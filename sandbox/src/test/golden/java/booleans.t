# what javac makes of conditions comes back as comparisons and branches
--- java
class Given {
    static boolean run(Packet packet) {
        boolean isShort = packet.length() < 34;
        boolean isLong = packet.length() > 1500;
        if (isShort || isLong) {
            return false;
        }
        long from = packet.u32(26);
        return from > 0x0a000000L && from <= 0x0affffffL && !odd(packet, 33);
    }
    private static boolean odd(Packet packet, int at) {
        return at < packet.length() && (packet.u8(at) & 1) == 1;
    }
}
--- program
.region packet
.file "Given.java"

.function run () i
.line 3
        len     r1, packet
        ltii    r1, r1, 34
.line 4
        len     r2, packet
        gtii    r2, r2, 1500
.line 5
        bneii   r1, 0, L1
        beqii   r2, 0, L2
.line 6
L1:
        retii   0
.line 8
L2:
        ldui    r1, packet[26]
.line 9
        bleli   r1, 167772160, L3
        bgtli   r1, 184549375, L3
        seti    r1, 33
        calli   r1, odd(r1)
        bneii   r1, 0, L3
        retii   1
L3:
        retii   0

.function odd (i) i
.line 12
        len     r2, packet
        bgei    r1, r2, L4
        lduci   r1, packet[r1+0]
        andii   r1, r1, 1
        bneii   r1, 1, L4
        retii   1
L4:
        retii   0
# accepted, fuel 22
