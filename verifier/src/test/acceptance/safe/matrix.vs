# fills an 8 by 8 matrix in scratch, i * 8 + j, and adds its diagonal
# run - => 252
.region scratch 64
.function main () u
        setu    r1, 0                   # i
rows:
        setu    r2, 0                   # j
columns:
        lshui   r3, r1, 3
        addu    r3, r3, r2
        stuci   r3, scratch[r3+0]
        addui   r2, r2, 1
        bltui   r2, 8, columns
        addui   r1, r1, 1
        bltui   r1, 8, rows
        setu    r4, 0
        setu    r1, 0
diagonal:
        mului   r3, r1, 9
        lduci   r5, scratch[r3+0]
        addu    r4, r4, r5
        addui   r1, r1, 1
        bltui   r1, 8, diagonal
        retu    r4
