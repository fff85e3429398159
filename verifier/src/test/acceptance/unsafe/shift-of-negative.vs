# a signed number is shifted down until it is zero; a negative one stays at -1
# code V1002 at bneii r2, 0, body
# packet ffffffff
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 4, done
        ldii    r2, packet[0]
        beqii   r2, 0, done
body:
        addui   r3, r3, 1
        rshii   r2, r2, 1
        bneii   r2, 0, body
done:
        retu    r3
