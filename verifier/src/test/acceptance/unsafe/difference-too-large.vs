# a difference that 64 bits do not hold is no integer that they hold, not even the largest
# code V2103 at lduci r6, packet[r5+0]
# packet 0000
.region packet
.function main () u
        len     r7, packet
        bltui   r7, 2, none
        lduci   r6, packet[1]
        beqli   r6, 0, far
        lduci   r2, packet[0]
        negl    r3, r6                  # -255 to 0
        subl    r1, r2, r3              # so that r1 + r3 is r2
        j       met
far:
        setl    r2, 10
        setl    r3, -9223372036854775807
        setl    r1, 9223372036854775807 # here it is not
met:
        addl    r4, r1, r3
        subl    r5, r2, r4
        lduci   r6, packet[r5+0]
        retu    r6
none:
        retui   0
