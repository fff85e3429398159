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
        seti    r31, 0
        subii   r30, r6, 8
        bgti    r31, r30, L2
L1:
        addu    r29, r5, r31
        lduli   r12, packet[r29+0]
        addul   r7, r7, r12
        rshuli  r13, r12, 32
        addul   r8, r8, r13
        rshuli  r13, r12, 32
        lshuli  r12, r12, 32
        orul    r12, r12, r13
        xorul   r13, r12, r11
        anduli  r14, r13, 0x7f7f7f7f7f7f7f7f
        adduli  r14, r14, 0x7f7f7f7f7f7f7f7f
        orul    r13, r13, r14
        oruli   r13, r13, 0x7f7f7f7f7f7f7f7f
        xoruli  r13, r13, 0xffffffffffffffff
        rshuli  r13, r13, 7
        negul   r14, r13
        andul   r13, r13, r14
        subuli  r13, r13, 1
        anduli  r13, r13, 0x101010101010101
        mululi  r13, r13, 0x101010101010101
        rshuli  r13, r13, 56
        andul   r14, r13, r10
        addul   r9, r9, r14
        rshuli  r13, r13, 3
        negul   r13, r13
        andul   r10, r10, r13
        addii   r31, r31, 8
        blei    r31, r30, L1
L2:
        subii   r30, r6, 4
        bgti    r31, r30, L3
        addu    r29, r5, r31
        ldui    r12, packet[r29+0]
        addul   r7, r7, r12
        xorul   r13, r12, r11
        oruli   r13, r13, 0xffffffff00000000
        anduli  r14, r13, 0x7f7f7f7f7f7f7f7f
        adduli  r14, r14, 0x7f7f7f7f7f7f7f7f
        orul    r13, r13, r14
        oruli   r13, r13, 0x7f7f7f7f7f7f7f7f
        xoruli  r13, r13, 0xffffffffffffffff
        rshuli  r13, r13, 7
        negul   r14, r13
        andul   r13, r13, r14
        subuli  r13, r13, 1
        anduli  r13, r13, 0x1010101
        mululi  r13, r13, 0x101010101010101
        rshuli  r13, r13, 56
        andul   r14, r13, r10
        addul   r9, r9, r14
        rshuli  r13, r13, 2
        negul   r13, r13
        andul   r10, r10, r13
        addii   r31, r31, 4
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
