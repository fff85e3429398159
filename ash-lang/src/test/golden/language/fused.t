# one loop in which a sum is taken, words are turned and nothing is stored: its comparison is at its end
--- source
state told : u32;

message {
    var sum : u16 = 0;
    var crc : u32 = 0;
    run message | inet_checksum(sum) | swap32 | find(10, crc);
    told = u32(sum) + crc;
    pass;
}
--- vcode
.region packet
.region state 4
.import abort (i)

.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
        setu    r4, 10
        setu    r5, 0
        subu    r6, r1, r5
        andui   r7, r6, 3
        bneui   r7, 0, L4
        setul   r7, 0
        setul   r8, 0
        setul   r9, 0
        setul   r10, 0xffffffffffffffff
        cvu2ul  r11, r4
        mululi  r11, r11, 0x101010101010101
        seti    r12, 0
        subii   r13, r6, 8
        bgti    r12, r13, L2
L1:
        addu    r15, r5, r12
        lduli   r14, packet[r15+0]
        addul   r7, r7, r14
        rshuli  r15, r14, 32
        addul   r8, r8, r15
        rshuli  r15, r14, 32
        lshuli  r14, r14, 32
        orul    r14, r14, r15
        xorul   r15, r14, r11
        anduli  r16, r15, 0x7f7f7f7f7f7f7f7f
        adduli  r16, r16, 0x7f7f7f7f7f7f7f7f
        orul    r15, r15, r16
        oruli   r15, r15, 0x7f7f7f7f7f7f7f7f
        xoruli  r15, r15, 0xffffffffffffffff
        rshuli  r15, r15, 7
        negul   r16, r15
        andul   r15, r15, r16
        subuli  r15, r15, 1
        anduli  r15, r15, 0x101010101010101
        mululi  r15, r15, 0x101010101010101
        rshuli  r15, r15, 56
        andul   r16, r15, r10
        addul   r9, r9, r16
        rshuli  r15, r15, 3
        negul   r15, r15
        andul   r10, r10, r15
        addii   r12, r12, 8
        blei    r12, r13, L1
L2:
        addui   r13, r12, 4
        bgtu    r13, r6, L3
        addu    r14, r5, r12
        ldui    r13, packet[r14+0]
        addul   r7, r7, r13
        xorul   r14, r13, r11
        oruli   r14, r14, 0xffffffff00000000
        anduli  r15, r14, 0x7f7f7f7f7f7f7f7f
        adduli  r15, r15, 0x7f7f7f7f7f7f7f7f
        orul    r14, r14, r15
        oruli   r14, r14, 0x7f7f7f7f7f7f7f7f
        xoruli  r14, r14, 0xffffffffffffffff
        rshuli  r14, r14, 7
        negul   r15, r14
        andul   r14, r14, r15
        subuli  r14, r14, 1
        anduli  r14, r14, 0x1010101
        mululi  r14, r14, 0x101010101010101
        rshuli  r14, r14, 56
        andul   r15, r14, r10
        addul   r9, r9, r15
        rshuli  r14, r14, 2
        negul   r14, r14
        andul   r10, r10, r14
        addii   r12, r12, 4
L3:
        lshuli  r12, r8, 32
        subul   r7, r7, r12
        addul   r7, r7, r8
        rshuli  r12, r7, 32
        anduli  r7, r7, 0xffffffff
        addul   r7, r7, r12
        rshuli  r12, r7, 16
        anduli  r7, r7, 0xffff
        addul   r7, r7, r12
        rshuli  r12, r7, 16
        anduli  r7, r7, 0xffff
        addul   r7, r7, r12
        rshuli  r12, r7, 16
        anduli  r7, r7, 0xffff
        addul   r7, r7, r12
        xoruli  r7, r7, 0xffff
        cvul2u  r12, r7
        andui   r12, r12, 0xffff
        movu    r2, r12
        cvul2u  r12, r9
        movu    r3, r12
        addu    r4, r2, r3
        stui    r4, state[0]
        retui   0
L4:
        seti    r1, 0
        hcall   abort(r1)
        retui   0
