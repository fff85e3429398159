# adds the bytes of the packet in a loop that C compilers rotate: a jump to the condition at its end
# run 010203 => 6
# run - => 0
.region packet
.function main () l
        len     r1, packet
        setl    r2, 0                   # i
        setl    r3, 0
        j       cond
body:
        lduci   r4, packet[r2+0]
        addl    r3, r3, r4
        addli   r2, r2, 1
cond:
        bltl    r2, r1, body
        retl    r3
