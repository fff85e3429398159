# a loop is entered at its head with ten rounds to go, or in the middle, behind another loop, with five hundred
# run - => 500
# run 00 => 10
# checked V1002 at bgtli r2, 0, head
.region packet
.function main () l
        len     r1, packet
        setl    r3, 0
        setl    r2, 1000
first:
        subli   r2, r2, 1
        bgtli   r2, 900, first
        beqli   r1, 0, other
        setl    r2, 10
head:
        nop
mid:
        addli   r3, r3, 1
        subli   r2, r2, 1
        bgtli   r2, 0, head
        retl    r3
other:
        subli   r2, r2, 400
        j       mid
