# a tag of a user is passed on the way to IP
--- protocols
protocol tag "a tag of our own" over link.proto == 0x9999 {
    colour : 16;
    type   : ethertype;
    carries link.proto = type;
}
--- source
tag.colour == 3 && ip.ttl == 64
--- typed
tag.colour == 3 && ip.ttl == 64
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L22
        ldusi   r2, packet[12]
        movul   r7, r2
        setul   r8, 14
        seti    r9, 0
L1:
        bequi   r7, 0x8100, L2
        bequi   r7, 0x88a8, L2
        bneui   r7, 0x9100, L3
L2:
        addli   r10, r8, 4
        bgtl    r10, r1, L22
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L3:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L6
        addli   r10, r8, 3
        bgtl    r10, r1, L22
        lduci   r10, packet[r8+2]
        andui   r10, r10, 1
        bneui   r10, 0, L4
        setul   r7, 0x8847
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L4:
        addli   r10, r8, 5
        bgtl    r10, r1, L22
        lduci   r6, packet[r8+4]
        subui   r10, r6, 64
        bgtui   r10, 15, L5
        setul   r7, 0x800
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L5:
        subui   r10, r6, 96
        bgtui   r10, 15, L22
        setul   r7, 0x86dd
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L6:
        bneui   r7, 0x8864, L8
        addli   r10, r8, 8
        bgtl    r10, r1, L22
        ldusi   r5, packet[r8+6]
        bneui   r5, 33, L7
        setul   r7, 0x800
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L7:
        bneui   r5, 87, L22
        setul   r7, 0x86dd
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L8:
        bneui   r7, 0x9999, L22
        bgtul   r8, r1, L22
        addli   r7, r8, 2
        bgtl    r7, r1, L22
        ldusi   r7, packet[r8+0]
        bneui   r7, 3, L22
        bltui   r2, 0x88a8, L9
        bequi   r2, 0x88a8, L11
        bequi   r2, 0x9100, L11
        bequi   r2, 0x9999, L11
        j       L10
L9:
        bequi   r2, 0x8100, L11
        subui   r7, r2, 0x8847
        bleui   r7, 1, L11
        bequi   r2, 0x8864, L11
L10:
        movul   r7, r2
        setul   r8, 14
        j       L21
L11:
        movul   r9, r2
        setul   r10, 14
        seti    r11, 0
L12:
        bequi   r9, 0x8100, L13
        bequi   r9, 0x88a8, L13
        bneui   r9, 0x9100, L14
L13:
        addli   r12, r10, 4
        bgtl    r12, r1, L22
        ldusi   r9, packet[r10+2]
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L14:
        subui   r12, r9, 0x8847
        bgtui   r12, 1, L17
        addli   r12, r10, 3
        bgtl    r12, r1, L22
        lduci   r12, packet[r10+2]
        andui   r12, r12, 1
        bneui   r12, 0, L15
        setul   r9, 0x8847
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L15:
        addli   r12, r10, 5
        bgtl    r12, r1, L22
        lduci   r4, packet[r10+4]
        subui   r12, r4, 64
        bgtui   r12, 15, L16
        setul   r9, 0x800
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L16:
        subui   r12, r4, 96
        bgtui   r12, 15, L20
        setul   r9, 0x86dd
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L17:
        bneui   r9, 0x8864, L19
        addli   r12, r10, 8
        bgtl    r12, r1, L22
        ldusi   r3, packet[r10+6]
        bneui   r3, 33, L18
        setul   r9, 0x800
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L18:
        bneui   r3, 87, L20
        setul   r9, 0x86dd
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L19:
        bneui   r9, 0x9999, L20
        addli   r12, r10, 4
        bgtl    r12, r1, L22
        ldusi   r9, packet[r10+2]
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L12
        retui   0
L20:
        movul   r7, r9
        movul   r8, r10
L21:
        bneui   r7, 0x800, L22
        bgtul   r8, r1, L22
        addli   r7, r8, 9
        bgtl    r7, r1, L22
        lduci   r7, packet[r8+8]
        bneui   r7, 64, L22
        retui   1
L22:
        retui   0
--- run
0200000000020200000000019999000308004500002800010000401100000a0000010a000002 => 1
020000000002020000000001810000039999000308004500002800010000401100000a0000010a000002 => 1
0200000000020200000000019999000308004500002800010000411100000a0000010a000002 => 0
