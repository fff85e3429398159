# larger maps scatter their keys by a number that the host draws
--- source
handler scattered;

map seen[source : u64, kind : i8] max 100 { count : u8; }

message {
    let e = enter seen[take u64, take i8];
    e.count += 1;
    pass;
}
--- vcode
.region packet
.region state 4816
.import random () ul
.import abort (i)

.function main () u
        len     r1, packet
        bltui   r1, 8, L10
        lduli   r2, packet[0]
        bltui   r1, 9, L10
        ldci    r3, packet[8]
        lduli   r4, state[0]
        bneuli  r4, 0, L1
        hcallul r4, random()
        xoruli  r4, r4, 0x9e3779b97f4a7c15
        oruli   r4, r4, 1
        stuli   r4, state[0]
L1:
        movul   r5, r2
        mulul   r5, r5, r4
        rshuli  r6, r5, 32
        xorul   r5, r5, r6
        cvi2ul  r6, r3
        addul   r5, r5, r6
        mulul   r5, r5, r4
        rshuli  r6, r5, 54
        oruli   r6, r6, 0x9e3779b97f4a7c01
        mulul   r5, r5, r6
        rshuli  r5, r5, 32
        mululi  r5, r5, 25
        rshuli  r5, r5, 32
        cvul2u  r5, r5
        mului   r5, r5, 192
        seti    r7, 0
L2:
        mului   r4, r7, 24
        addu    r4, r4, r5
        lduli   r6, state[r4+24]
        bneul   r6, r2, L3
        ldci    r6, state[r4+32]
        bnei    r6, r3, L3
        ldui    r6, state[r4+16]
        bneui   r6, 0, L4
L3:
        addii   r7, r7, 1
        bltii   r7, 8, L2
        j       L5
L4:
        j       L8
L5:
        seti    r7, 0
L6:
        mului   r4, r7, 24
        addu    r4, r4, r5
        ldui    r6, state[r4+16]
        bequi   r6, 0, L7
        addii   r7, r7, 1
        bltii   r7, 8, L6
        j       L9
L7:
        setul   r6, 0
        stui    r6, state[r4+33]
        stusi   r6, state[r4+37]
        stuci   r6, state[r4+39]
        stuli   r2, state[r4+24]
        stci    r3, state[r4+32]
        setu    r6, 1
        stui    r6, state[r4+16]
L8:
        lduci   r2, state[r4+33]
        addui   r3, r2, 1
        andui   r3, r3, 255
        stuci   r3, state[r4+33]
        retui   0
L9:
        seti    r1, 0
        hcall   abort(r1)
        retui   0
L10:
        retui   0
--- run
0000000000000001ff => pass
    seen[1, -1].count = 1
0000000000000002ff => pass
    seen[1, -1].count = 1
    seen[2, -1].count = 1
000000000000000100 => pass
    seen[1, -1].count = 1
    seen[1, 0].count = 1
    seen[2, -1].count = 1
0000000000000001ff => pass
    seen[1, -1].count = 2
    seen[1, 0].count = 1
    seen[2, -1].count = 1
