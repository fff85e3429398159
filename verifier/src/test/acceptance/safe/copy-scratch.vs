# copies the packet to scratch if it is small enough, byte for byte, and gives the middle one
# run 010203 => 2
# run 05 length=129 => 0
.region packet
.region scratch 128
.function main () u
        len     r1, packet
        bequi   r1, 0, none
        bgtui   r1, 128, none
        setu    r2, 0
body:
        lduci   r3, packet[r2+0]
        stuci   r3, scratch[r2+0]
        addui   r2, r2, 1
        bneu    r2, r1, body
        rshui   r1, r1, 1
        lduci   r3, scratch[r1+0]
        retu    r3
none:
        retui   0
