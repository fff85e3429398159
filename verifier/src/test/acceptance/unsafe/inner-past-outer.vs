# a loop over the bytes of a record goes as far as the record says, not as far as the packet
# code V2103 at lduci r5, packet[r2+0]
# packet 01_ff_03_01
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
record:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addui   r2, r2, 1
        addu    r4, r2, r4
byte:
        bgeu    r2, r4, record
        lduci   r5, packet[r2+0]
        addu    r3, r3, r5
        addui   r2, r2, 1
        j       byte
done:
        retu    r3
