# as long as an unsigned counter is >= 0, with no load that would stop it
# code V1002 at bgeui r2, 0, body
# packet length=3
.region packet
.function main () u
        len     r2, packet
        setu    r3, 0
body:
        addu    r3, r3, r2
        subui   r2, r2, 1
        bgeui   r2, 0, body
        retu    r3
