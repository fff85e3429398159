# counts rounds of a loop that goes down by ten, or by one at more cost if the packet begins with 1, each with a way back
# run 01 => 200
# run 00 => 20
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bequi   r1, 0, done
        lduci   r4, packet[0]
        seti    r2, 200
next:
        addui   r3, r3, 1
        bequi   r4, 1, one
        subii   r2, r2, 10
        bgtii   r2, 0, next
        retu    r3
one:
        subii   r2, r2, 1
        nop
        nop
        nop
        bgtii   r2, 0, next
done:
        retu    r3
