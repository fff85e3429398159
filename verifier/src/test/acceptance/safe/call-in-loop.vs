# writes the first bytes of the packet to out in hexadecimal; a function makes each digit
# run 0faf => 4
# run 00 length=100 => 64
.region packet
.region out 64
.function main () u
        len     r1, packet
        bleui   r1, 32, small
        setu    r1, 32
small:
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        rshui   r4, r3, 4
        callu   r4, digit(r4)
        lshui   r5, r2, 1
        stuci   r4, out[r5+0]
        andui   r4, r3, 15
        callu   r4, digit(r4)
        stuci   r4, out[r5+1]
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        lshui   r2, r2, 1
        retu    r2
.function digit (u) u
        bgeui   r1, 10, letter
        addui   r1, r1, 0x30
        retu    r1
letter:
        addui   r1, r1, 0x57
        retu    r1
