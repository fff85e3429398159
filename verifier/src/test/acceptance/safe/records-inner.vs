# adds the bytes of records, each a length byte and so many bytes: a loop over records, in it one over bytes
# run 02_0102_00_01_03 => 6
# run 02_0102_02_03 => 0
# policy fuel 100000000
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
record:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addui   r2, r2, 1
        addu    r4, r2, r4              # end of the record
        bgtu    r4, r1, bad
byte:
        bgeu    r2, r4, record
        lduci   r5, packet[r2+0]
        addu    r3, r3, r5
        addui   r2, r2, 1
        j       byte
done:
        retu    r3
bad:
        retui   0
