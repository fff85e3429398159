# adds n bytes with a cursor that goes up while a counter goes down: while (n--) sum += *p++
# run 03_010203 => 6
# run 04_010203 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bequi   r1, 0, done
        lduci   r2, packet[0]           # n
        addui   r3, r2, 1
        bgtu    r3, r1, done
        setu    r4, 1                   # p
        j       cond
body:
        lduci   r6, packet[r4+0]
        addu    r5, r5, r6
        addui   r4, r4, 1
        subui   r2, r2, 1
cond:
        bneui   r2, 0, body
done:
        retu    r5
