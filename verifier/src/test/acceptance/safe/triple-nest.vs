# three loops in each other write a cube of 4 by 4 by 4 bytes in scratch
# run - => 63
.region scratch 64
.function main () u
        setu    r4, 0
        setu    r1, 0
planes:
        setu    r2, 0
rows:
        setu    r3, 0
cells:
        lshui   r5, r1, 2
        addu    r5, r5, r2
        lshui   r5, r5, 2
        addu    r5, r5, r3
        stuci   r5, scratch[r5+0]
        movu    r4, r5
        addui   r3, r3, 1
        bltui   r3, 4, cells
        addui   r2, r2, 1
        bltui   r2, 4, rows
        addui   r1, r1, 1
        bltui   r1, 4, planes
        retu    r4
