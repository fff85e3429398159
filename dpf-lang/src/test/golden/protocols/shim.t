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
        bltui   r1, 14, L24
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
        bgtl    r10, r1, L24
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        j       L8
L3:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L6
        addli   r10, r8, 3
        bgtl    r10, r1, L24
        lduci   r10, packet[r8+2]
        andui   r10, r10, 1
        bneui   r10, 0, L4
        setul   r7, 0x8847
        addui   r8, r8, 4
        j       L8
L4:
        addli   r10, r8, 5
        bgtl    r10, r1, L24
        lduci   r6, packet[r8+4]
        subui   r10, r6, 64
        bgtui   r10, 15, L5
        setul   r7, 0x800
        addui   r8, r8, 4
        j       L8
L5:
        subui   r10, r6, 96
        bgtui   r10, 15, L24
        setul   r7, 0x86dd
        addui   r8, r8, 4
        j       L8
L6:
        bneui   r7, 0x8864, L9
        addli   r10, r8, 8
        bgtl    r10, r1, L24
        ldusi   r5, packet[r8+6]
        bneui   r5, 33, L7
        setul   r7, 0x800
        addui   r8, r8, 8
        j       L8
L7:
        bneui   r5, 87, L24
        setul   r7, 0x86dd
        addui   r8, r8, 8
L8:
        addii   r9, r9, 1
        bleii   r9, 64, L1
        retui   0
L9:
        bneui   r7, 0x9999, L24
        bgtul   r8, r1, L24
        addli   r7, r8, 2
        bgtl    r7, r1, L24
        ldusi   r7, packet[r8+0]
        bneui   r7, 3, L24
        bneui   r2, 0x800, L10
        bltui   r1, 23, L24
        lduci   r7, packet[22]
        bequi   r7, 64, L23
        retui   0
L10:
        bltui   r2, 0x88a8, L11
        bequi   r2, 0x88a8, L12
        bequi   r2, 0x9100, L12
        bequi   r2, 0x9999, L12
        j       L24
L11:
        bequi   r2, 0x8100, L12
        subui   r7, r2, 0x8847
        bleui   r7, 1, L12
        bneui   r2, 0x8864, L24
L12:
        movul   r7, r2
        setul   r8, 14
        seti    r9, 0
L13:
        bequi   r7, 0x8100, L14
        bequi   r7, 0x88a8, L14
        bneui   r7, 0x9100, L15
L14:
        addli   r10, r8, 4
        bgtl    r10, r1, L24
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        j       L21
L15:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L18
        addli   r10, r8, 3
        bgtl    r10, r1, L24
        lduci   r10, packet[r8+2]
        andui   r10, r10, 1
        bneui   r10, 0, L16
        setul   r7, 0x8847
        addui   r8, r8, 4
        j       L21
L16:
        addli   r10, r8, 5
        bgtl    r10, r1, L24
        lduci   r4, packet[r8+4]
        subui   r10, r4, 64
        bgtui   r10, 15, L17
        setul   r7, 0x800
        addui   r8, r8, 4
        j       L21
L17:
        subui   r10, r4, 96
        bgtui   r10, 15, L22
        setul   r7, 0x86dd
        addui   r8, r8, 4
        j       L21
L18:
        bneui   r7, 0x8864, L20
        addli   r10, r8, 8
        bgtl    r10, r1, L24
        ldusi   r3, packet[r8+6]
        bneui   r3, 33, L19
        setul   r7, 0x800
        addui   r8, r8, 8
        j       L21
L19:
        bneui   r3, 87, L22
        setul   r7, 0x86dd
        addui   r8, r8, 8
        j       L21
L20:
        bneui   r7, 0x9999, L22
        addli   r10, r8, 4
        bgtl    r10, r1, L24
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
L21:
        addii   r9, r9, 1
        bleii   r9, 64, L13
        retui   0
L22:
        movul   r9, r7
        movul   r7, r8
        bneui   r9, 0x800, L24
        bgtul   r7, r1, L24
        addli   r8, r7, 9
        bgtl    r8, r1, L24
        lduci   r8, packet[r7+8]
        bneui   r8, 64, L24
L23:
        retui   1
L24:
        retui   0
--- run
0200000000020200000000019999000308004500002800010000401100000a0000010a000002 => 1
020000000002020000000001810000039999000308004500002800010000401100000a0000010a000002 => 1
0200000000020200000000019999000308004500002800010000411100000a0000010a000002 => 0
