# reversal in place of a packet that is not declared writable
# code V2102 at stuci r5, packet[r2+0]
.region packet
.function main () u
        len     r1, packet
        bequi   r1, 0, done
        setu    r2, 0
        subui   r3, r1, 1
        lduci   r4, packet[r2+0]
        lduci   r5, packet[r3+0]
        stuci   r5, packet[r2+0]
        retu    r4
done:
        retui   0
