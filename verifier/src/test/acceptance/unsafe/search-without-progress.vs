# binary search that sets the lower end to the middle, not behind it
# code V1002 at bltu r3, r4, body
# packet 0001
.region packet
.region state 128
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 2, done
        ldusi   r2, packet[0]
        setu    r4, 64
body:
        addu    r5, r3, r4
        rshui   r5, r5, 1
        lshui   r6, r5, 1
        ldusi   r7, state[r6+0]
        bgeu    r7, r2, left
        movu    r3, r5
        j       cond
left:
        movu    r4, r5
cond:
        bltu    r3, r4, body
done:
        retu    r3
