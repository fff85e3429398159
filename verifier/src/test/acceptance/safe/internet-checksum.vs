# the Internet checksum of the whole packet: 16-bit words, then an odd byte, then the carries folded twice
# run 0001_f203_f4f5_f6f7 => 0x220d
# run 01 => 0xfeff
# run - => 0xffff
.region packet
.function main () u
        len     r1, packet
        setul   r2, 0                   # p
        setul   r3, 0
words:
        adduli  r4, r2, 1
        bgeul   r4, r1, tail
        ldusi   r5, packet[r2+0]
        addul   r3, r3, r5
        adduli  r2, r2, 2
        j       words
tail:
        bgeul   r2, r1, fold
        lduci   r5, packet[r2+0]
        lshuli  r5, r5, 8
        addul   r3, r3, r5
fold:
        rshuli  r5, r3, 16
        anduli  r3, r3, 0xffff
        addul   r3, r3, r5
        rshuli  r5, r3, 16
        anduli  r3, r3, 0xffff
        addul   r3, r3, r5
        comu    r3, r3
        andui   r3, r3, 0xffff
        retu    r3
