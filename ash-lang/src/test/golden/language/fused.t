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
        setu    r4, 0
        subu    r5, r1, r4
        andui   r6, r5, 3
        bneui   r6, 0, L4
        setul   r6, 0
        setul   r7, 0
        setul   r8, 0
        setul   r9, 0xffffffffffffffff
        seti    r31, 0
        subii   r30, r5, 8
        bgti    r31, r30, L2
L1:
        addu    r29, r4, r31
        lduli   r10, packet[r29+0]
        addul   r6, r6, r10
        rshuli  r11, r10, 32
        addul   r7, r7, r11
        rshuli  r11, r10, 32
        lshuli  r10, r10, 32
        orul    r10, r10, r11
        xoruli  r11, r10, 0xa0a0a0a0a0a0a0a
        anduli  r12, r11, 0x7f7f7f7f7f7f7f7f
        adduli  r12, r12, 0x7f7f7f7f7f7f7f7f
        orul    r11, r11, r12
        oruli   r11, r11, 0x7f7f7f7f7f7f7f7f
        xoruli  r11, r11, 0xffffffffffffffff
        rshuli  r11, r11, 7
        negul   r12, r11
        andul   r11, r11, r12
        subuli  r11, r11, 1
        anduli  r11, r11, 0x101010101010101
        mululi  r11, r11, 0x101010101010101
        rshuli  r11, r11, 56
        andul   r12, r11, r9
        addul   r8, r8, r12
        rshuli  r11, r11, 3
        negul   r11, r11
        andul   r9, r9, r11
        addii   r31, r31, 8
        blei    r31, r30, L1
L2:
        subii   r30, r5, 4
        bgti    r31, r30, L3
        addu    r29, r4, r31
        ldui    r10, packet[r29+0]
        addul   r6, r6, r10
        xoruli  r11, r10, 0xa0a0a0a0a0a0a0a
        oruli   r11, r11, 0xffffffff00000000
        anduli  r12, r11, 0x7f7f7f7f7f7f7f7f
        adduli  r12, r12, 0x7f7f7f7f7f7f7f7f
        orul    r11, r11, r12
        oruli   r11, r11, 0x7f7f7f7f7f7f7f7f
        xoruli  r11, r11, 0xffffffffffffffff
        rshuli  r11, r11, 7
        negul   r12, r11
        andul   r11, r11, r12
        subuli  r11, r11, 1
        anduli  r11, r11, 0x1010101
        mululi  r11, r11, 0x101010101010101
        rshuli  r11, r11, 56
        andul   r12, r11, r9
        addul   r8, r8, r12
        rshuli  r11, r11, 2
        negul   r11, r11
        andul   r9, r9, r11
        addii   r31, r31, 4
L3:
        lshuli  r10, r7, 32
        subul   r6, r6, r10
        addul   r6, r6, r7
        rshuli  r10, r6, 32
        anduli  r6, r6, 0xffffffff
        addul   r6, r6, r10
        rshuli  r10, r6, 16
        anduli  r6, r6, 0xffff
        addul   r6, r6, r10
        rshuli  r10, r6, 16
        anduli  r6, r6, 0xffff
        addul   r6, r6, r10
        rshuli  r10, r6, 16
        anduli  r6, r6, 0xffff
        addul   r6, r6, r10
        xoruli  r6, r6, 0xffff
        cvul2u  r10, r6
        andui   r10, r10, 0xffff
        movu    r2, r10
        cvul2u  r10, r8
        movu    r3, r10
        addu    r4, r2, r3
        stui    r4, state[0]
        retui   0
L4:
        seti    r1, 0
        hcall   abort(r1)
        retui   0
