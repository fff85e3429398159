# the columns of an 8 by 8 matrix run from 0 to 8, of which only the last row notices
# code V2103 at stuci r3, scratch[r3+0]
# packet -
.region packet
.region scratch 64
.function main () u
        setu    r1, 0
rows:
        setu    r2, 0
columns:
        lshui   r3, r1, 3
        addu    r3, r3, r2
        stuci   r3, scratch[r3+0]
        addui   r2, r2, 1
        bleui   r2, 8, columns
        addui   r1, r1, 1
        bltui   r1, 8, rows
        retui   0
