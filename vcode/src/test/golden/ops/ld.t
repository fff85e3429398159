# ld reads network order and extends as its type says
--- assembly ldc
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldc    r3, packet[r1+r2]
        retl    r3
--- run ldc
00_aa_0102030405060708 => 1
00_aa_8182838485868788 => -127
01_aaaa_ff7f010203040506 => -1
--- assembly ldci
.region packet
        lduci   r1, packet[0]
        ldci   r2, packet[1]
        ldci   r3, packet[r1+1]
        ldci   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldci
01_0102030405060708_99 => 2
02_8182838485868788_8081 => -125
--- assembly lduc
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        lduc    r3, packet[r1+r2]
        retl    r3
--- run lduc
00_aa_0102030405060708 => 1
00_aa_8182838485868788 => 129
01_aaaa_ff7f010203040506 => 255
--- assembly lduci
.region packet
        lduci   r1, packet[0]
        lduci   r2, packet[1]
        lduci   r3, packet[r1+1]
        lduci   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run lduci
01_0102030405060708_99 => 2
02_8182838485868788_8081 => 131
--- assembly lds
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        lds    r3, packet[r1+r2]
        retl    r3
--- run lds
00_aa_0102030405060708 => 258
00_aa_8182838485868788 => -32382
01_aaaa_ff7f010203040506 => -129
--- assembly ldsi
.region packet
        lduci   r1, packet[0]
        ldsi   r2, packet[1]
        ldsi   r3, packet[r1+1]
        ldsi   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldsi
01_0102030405060708_99 => 512
02_8182838485868788_8081 => -31868
--- assembly ldus
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldus    r3, packet[r1+r2]
        retl    r3
--- run ldus
00_aa_0102030405060708 => 258
00_aa_8182838485868788 => 33154
01_aaaa_ff7f010203040506 => 65407
--- assembly ldusi
.region packet
        lduci   r1, packet[0]
        ldusi   r2, packet[1]
        ldusi   r3, packet[r1+1]
        ldusi   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldusi
01_0102030405060708_99 => 512
02_8182838485868788_8081 => 33668
--- assembly ldi
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldi    r3, packet[r1+r2]
        retl    r3
--- run ldi
00_aa_0102030405060708 => 16909060
00_aa_8182838485868788 => -2122153084
01_aaaa_ff7f010203040506 => -8453886
--- assembly ldii
.region packet
        lduci   r1, packet[0]
        ldii   r2, packet[1]
        ldii   r3, packet[r1+1]
        ldii   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldii
01_0102030405060708_99 => 33555714
02_8182838485868788_8081 => -2088467066
--- assembly ldu
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldu    r3, packet[r1+r2]
        retl    r3
--- run ldu
00_aa_0102030405060708 => 16909060
00_aa_8182838485868788 => 2172814212
01_aaaa_ff7f010203040506 => 4286513410
--- assembly ldui
.region packet
        lduci   r1, packet[0]
        ldui   r2, packet[1]
        ldui   r3, packet[r1+1]
        ldui   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldui
01_0102030405060708_99 => 33555714
02_8182838485868788_8081 => 2206500230
--- assembly ldl
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldl    r3, packet[r1+r2]
        retl    r3
--- run ldl
00_aa_0102030405060708 => 72623859790382856
00_aa_8182838485868788 => -9114578090645354616
01_aaaa_ff7f010203040506 => -36309163843517178
--- assembly ldli
.region packet
        lduci   r1, packet[0]
        ldli   r2, packet[1]
        ldli   r3, packet[r1+1]
        ldli   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run ldli
01_0102030405060708_99 => 144120694341634454
02_8182838485868788_8081 => -8969897744969203583
--- assembly ldul
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        ldul    r3, packet[r1+r2]
        retl    r3
--- run ldul
00_aa_0102030405060708 => 72623859790382856
00_aa_8182838485868788 => -9114578090645354616
01_aaaa_ff7f010203040506 => -36309163843517178
--- assembly lduli
.region packet
        lduci   r1, packet[0]
        lduli   r2, packet[1]
        lduli   r3, packet[r1+1]
        lduli   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run lduli
01_0102030405060708_99 => 144120694341634454
02_8182838485868788_8081 => -8969897744969203583
--- assembly ldpi
.region packet
        setl    r1, 9
        ldpi    r2, packet[r1-6]
        retul   r2
--- run ldpi
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly ldp
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bswapl  r1, r1
        bswapl  r2, r2
        stli    r1, state[0]
        stli    r2, state[8]
        setl    r1, 2
        setl    r2, 3
        ldp     r2, state[r1+r2]
        retul   r2
--- run ldp
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
--- assembly ldfi
.region packet
        setl    r1, 9
        ldfi    r2, packet[r1-6]
        retul   r2
--- run ldfi
0102030405060788_f1f2f3f4f5f6f788 => 67438087
- => trap bounds at 1
00000000000000 => 0
000000000000 => trap bounds at 1
--- assembly ldf
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bswapl  r1, r1
        bswapl  r2, r2
        stli    r1, state[0]
        stli    r2, state[8]
        setl    r1, 2
        setl    r2, 3
        ldf     r2, state[r1+r2]
        retul   r2
--- run ldf
0102030405060788_f1f2f3f4f5f6f788 => 4052223750
--- assembly lddi
.region packet
        setl    r1, 9
        lddi    r2, packet[r1-6]
        retul   r2
--- run lddi
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly ldd
.region packet
.region state 16
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bswapl  r1, r1
        bswapl  r2, r2
        stli    r1, state[0]
        stli    r2, state[8]
        setl    r1, 2
        setl    r2, 3
        ldd     r2, state[r1+r2]
        retul   r2
--- run ldd
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
