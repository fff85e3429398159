# the place of a key in a sorted table of 64 entries in state: half of what is left each time
# run 0000 => 0
# run 0001 => 64
.region packet
.region state 128
.function main () u
        len     r1, packet
        setu    r3, 0                   # low
        bltui   r1, 2, done
        ldusi   r2, packet[0]
        setu    r4, 64                  # high
        j       cond
body:
        addu    r5, r3, r4
        rshui   r5, r5, 1
        lshui   r6, r5, 1
        ldusi   r7, state[r6+0]
        bgeu    r7, r2, left
        addui   r3, r5, 1
        j       cond
left:
        movu    r4, r5
cond:
        bltu    r3, r4, body
done:
        retu    r3
