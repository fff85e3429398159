# uld is ld
--- assembly uldci
.region packet
        setl    r1, 9
        uldci   r2, packet[r1-6]
        retul   r2
--- run uldci
0102030405060788_f1f2f3f4f5f6f788 => 4
- => trap bounds at 1
00000000 => 0
000000 => trap bounds at 1
--- assembly uldc
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
        uldc    r2, state[r1+r2]
        retul   r2
--- run uldc
0102030405060788_f1f2f3f4f5f6f788 => 6
--- assembly ulduci
.region packet
        setl    r1, 9
        ulduci  r2, packet[r1-6]
        retul   r2
--- run ulduci
0102030405060788_f1f2f3f4f5f6f788 => 4
- => trap bounds at 1
00000000 => 0
000000 => trap bounds at 1
--- assembly ulduc
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
        ulduc   r2, state[r1+r2]
        retul   r2
--- run ulduc
0102030405060788_f1f2f3f4f5f6f788 => 6
--- assembly uldsi
.region packet
        setl    r1, 9
        uldsi   r2, packet[r1-6]
        retul   r2
--- run uldsi
0102030405060788_f1f2f3f4f5f6f788 => 1029
- => trap bounds at 1
0000000000 => 0
00000000 => trap bounds at 1
--- assembly ulds
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
        ulds    r2, state[r1+r2]
        retul   r2
--- run ulds
0102030405060788_f1f2f3f4f5f6f788 => 1798
--- assembly uldusi
.region packet
        setl    r1, 9
        uldusi  r2, packet[r1-6]
        retul   r2
--- run uldusi
0102030405060788_f1f2f3f4f5f6f788 => 1029
- => trap bounds at 1
0000000000 => 0
00000000 => trap bounds at 1
--- assembly uldus
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
        uldus   r2, state[r1+r2]
        retul   r2
--- run uldus
0102030405060788_f1f2f3f4f5f6f788 => 1798
--- assembly uldii
.region packet
        setl    r1, 9
        uldii   r2, packet[r1-6]
        retul   r2
--- run uldii
0102030405060788_f1f2f3f4f5f6f788 => 67438087
- => trap bounds at 1
00000000000000 => 0
000000000000 => trap bounds at 1
--- assembly uldi
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
        uldi    r2, state[r1+r2]
        retul   r2
--- run uldi
0102030405060788_f1f2f3f4f5f6f788 => -242743546
--- assembly uldui
.region packet
        setl    r1, 9
        uldui   r2, packet[r1-6]
        retul   r2
--- run uldui
0102030405060788_f1f2f3f4f5f6f788 => 67438087
- => trap bounds at 1
00000000000000 => 0
000000000000 => trap bounds at 1
--- assembly uldu
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
        uldu    r2, state[r1+r2]
        retul   r2
--- run uldu
0102030405060788_f1f2f3f4f5f6f788 => 4052223750
--- assembly uldli
.region packet
        setl    r1, 9
        uldli   r2, packet[r1-6]
        retul   r2
--- run uldli
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly uldl
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
        uldl    r2, state[r1+r2]
        retul   r2
--- run uldl
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
--- assembly ulduli
.region packet
        setl    r1, 9
        ulduli  r2, packet[r1-6]
        retul   r2
--- run ulduli
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly uldul
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
        uldul   r2, state[r1+r2]
        retul   r2
--- run uldul
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
--- assembly uldpi
.region packet
        setl    r1, 9
        uldpi   r2, packet[r1-6]
        retul   r2
--- run uldpi
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly uldp
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
        uldp    r2, state[r1+r2]
        retul   r2
--- run uldp
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
--- assembly uldfi
.region packet
        setl    r1, 9
        uldfi   r2, packet[r1-6]
        retul   r2
--- run uldfi
0102030405060788_f1f2f3f4f5f6f788 => 67438087
- => trap bounds at 1
00000000000000 => 0
000000000000 => trap bounds at 1
--- assembly uldf
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
        uldf    r2, state[r1+r2]
        retul   r2
--- run uldf
0102030405060788_f1f2f3f4f5f6f788 => 4052223750
--- assembly ulddi
.region packet
        setl    r1, 9
        ulddi   r2, packet[r1-6]
        retul   r2
--- run ulddi
0102030405060788_f1f2f3f4f5f6f788 => 289644380467360499
- => trap bounds at 1
0000000000000000000000 => 0
00000000000000000000 => trap bounds at 1
--- assembly uldd
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
        uldd    r2, state[r1+r2]
        retul   r2
--- run uldd
0102030405060788_f1f2f3f4f5f6f788 => -723685415339948282
