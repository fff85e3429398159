# a loop tested at its end is entered at its body, also with an empty packet
# code V2103 at lduci r4, packet[r2+0]
# packet -
.region packet
.function main () l
        len     r1, packet
        setl    r2, 0
        setl    r3, 0
body:
        lduci   r4, packet[r2+0]
        addl    r3, r3, r4
        addli   r2, r2, 1
        bltl    r2, r1, body
        retl    r3
