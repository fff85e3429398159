# value of a header line: blanks before the colon are skipped, a newline ends it; continue, break, several exits
# run 20_3a_41 => 0x41
# run 20_0a_3a_41 => 1
# run 20_20_3a => 2
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        bequi   r3, 0x20, continue
        bequi   r3, 0x0a, line
        bequi   r3, 0x3a, colon
continue:
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        retui   0
line:
        retui   1
colon:
        addui   r2, r2, 1
        bgeu    r2, r1, end
        lduci   r3, packet[r2+0]
        retu    r3
end:
        retui   2
