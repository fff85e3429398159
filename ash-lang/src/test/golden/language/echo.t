# a handler that answers pings in place: exchanges addresses, writes fields of bits, sums and replies
--- source
handler echo;
filter icmp.type == 8;
needs send;

state answered : u64;

message {
    let e = take eth;
    let i = take ip;
    let c = take icmp;
    swap e.src, e.dst;
    swap i.src, i.dst;
    c.type = 0;
    c.sum = 0;
    c.sum = checksum(c);
    i.ttl = 64;
    i.sum = 0;
    i.sum = checksum(i);
    answered += 1;
    reply packet;
}
--- vcode
.region packet rw
.region state 8
.import send_packet (u, u)

.function main () u
        len     r1, packet
        bltui   r1, 14, L6
        bltui   r1, 34, L6
        lduci   r2, packet[14]
        andui   r2, r2, 15
        mului   r2, r2, 4
        bltui   r2, 20, L6
        subui   r3, r1, 14
        bgtu    r2, r3, L6
        addui   r4, r2, 14
        subu    r3, r1, r4
        bltui   r3, 4, L6
        addui   r3, r4, 0
        ldui    r5, packet[6]
        ldusi   r6, packet[10]
        ldui    r7, packet[0]
        ldusi   r8, packet[4]
        stui    r7, packet[6]
        stusi   r8, packet[10]
        stui    r5, packet[0]
        stusi   r6, packet[4]
        ldui    r5, packet[26]
        ldui    r6, packet[30]
        stui    r6, packet[26]
        stui    r5, packet[30]
        setu    r5, 0
        stuci   r5, packet[r3+0]
        setu    r5, 0
        stusi   r5, packet[r3+2]
        setul   r5, 0
        ldui    r6, packet[r3+0]
        cvu2ul  r6, r6
        addul   r5, r5, r6
        rshuli  r6, r5, 32
        anduli  r5, r5, 0xffffffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        xoruli  r5, r5, 0xffff
        cvul2u  r5, r5
        andui   r5, r5, 0xffff
        stusi   r5, packet[r3+2]
        setu    r5, 64
        stuci   r5, packet[22]
        setu    r5, 0
        stusi   r5, packet[24]
        setul   r5, 0
        seti    r31, 0
        subii   r30, r2, 8
        bgti    r31, r30, L2
L1:
        ldui    r6, packet[r31+14]
        cvu2ul  r6, r6
        addul   r5, r5, r6
        ldui    r6, packet[r31+18]
        cvu2ul  r6, r6
        addul   r5, r5, r6
        addii   r31, r31, 8
        blei    r31, r30, L1
L2:
        subii   r30, r2, 4
        bgti    r31, r30, L3
        ldui    r6, packet[r31+14]
        cvu2ul  r6, r6
        addul   r5, r5, r6
        addii   r31, r31, 4
L3:
        subii   r30, r2, 2
        bgti    r31, r30, L4
        ldusi   r6, packet[r31+14]
        cvu2ul  r6, r6
        addul   r5, r5, r6
        addii   r31, r31, 2
L4:
        subii   r30, r2, 1
        bgti    r31, r30, L5
        lduci   r6, packet[r31+14]
        lshui   r6, r6, 8
        cvu2ul  r6, r6
        addul   r5, r5, r6
        addii   r31, r31, 1
L5:
        rshuli  r6, r5, 32
        anduli  r5, r5, 0xffffffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        rshuli  r6, r5, 16
        anduli  r5, r5, 0xffff
        addul   r5, r5, r6
        xoruli  r5, r5, 0xffff
        cvul2u  r5, r5
        andui   r5, r5, 0xffff
        stusi   r5, packet[24]
        lduli   r5, state[0]
        adduli  r6, r5, 1
        stuli   r6, state[0]
        hcall   send_packet(r0, r1)
        retui   3
L6:
        retui   0
--- run
020000000001 020000000002 0800 4500001c00010000 20010000c0000201c0000202 0800f7ff00000000 => reply
    send 02000000000202000000000108004500001c000100004001f6dcc0000202c00002010000ffff00000000
    packet 02000000000202000000000108004500001c000100004001f6dcc0000202c00002010000ffff00000000
    answered = 1
020000000001 020000000002 0800 4500001c00010000 20010000c0000201c0000202 08 => pass
    answered = 1
- => pass
    answered = 1
