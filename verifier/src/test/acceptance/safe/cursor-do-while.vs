# adds 64-bit words behind one check before the loop: do ... while (p + 8 <= end), tested at the bottom
# run 0000000000000001_0000000000000002_00000003 => 3
# run 00000000000001 => 0
.region packet
.function main () ul
        len     r1, packet
        setul   r3, 0
        bltuli  r1, 8, done
        setul   r2, 0                   # p
body:
        lduli   r4, packet[r2+0]
        addul   r3, r3, r4
        adduli  r2, r2, 8
        adduli  r5, r2, 8
        bleul   r5, r1, body
done:
        retul   r3
