# the end of the loop moves as fast as the cursor
# code V1002 at bneu r2, r1, body
# packet 01
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        bequi   r1, 0, done
body:
        addui   r2, r2, 1
        addui   r1, r1, 1
        bneu    r2, r1, body
done:
        retu    r2
