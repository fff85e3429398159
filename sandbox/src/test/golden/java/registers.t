# a method that needs more than 31 registers is told so; many variables one after another are none of its affair
--- java
class Given {
    static long run(Packet packet) {
        if (packet.length() < 64) return 0;
        int a = packet.u8(0), b = packet.u8(1), c = packet.u8(2), d = packet.u8(3), e = packet.u8(4), f = packet.u8(5);
        int g = packet.u8(6), h = packet.u8(7), i = packet.u8(8), j = packet.u8(9), k = packet.u8(10), l = packet.u8(11);
        int m = packet.u8(12), n = packet.u8(13), o = packet.u8(14), p = packet.u8(15), q = packet.u8(16), r = packet.u8(17);
        int s = packet.u8(18), t = packet.u8(19), u = packet.u8(20), v = packet.u8(21), w = packet.u8(22), x = packet.u8(23);
        int y = packet.u8(24), z = packet.u8(25), A = packet.u8(26), B = packet.u8(27), C = packet.u8(28), D = packet.u8(29);
        int E = packet.u8(30), F = packet.u8(31), G = packet.u8(32);
        if (packet.u8(40) == 1) return 1;
        return a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ i ^ j ^ k ^ l ^ m ^ n ^ o ^ p ^ q ^ r ^ s ^ t ^ u ^ v ^ w ^ x ^ y ^ z
            ^ A ^ B ^ C ^ D ^ E ^ F ^ G;
    }
}
--- refused
Given.java:10: error[C0302]: method must need no more than 31 registers  method=run wanted=34
help: use fewer variables at a time, or move a part to a method of its own
