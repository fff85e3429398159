# while (i != n) i += 2 never meets an odd n
# code V1002 at bneu r2, r1, body
# packet length=3
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
        bequi   r1, 0, done
body:
        addu    r3, r3, r2
        addui   r2, r2, 2
        bneu    r2, r1, body
done:
        retu    r3
