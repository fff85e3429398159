# sets every scratch byte whose index is a power of two: for (i = 1; i < 256; i <<= 1)
# run - => 8
.region scratch 256
.function main () u
        setu    r1, 1                   # i
        setu    r2, 0
        setu    r3, 0xff
body:
        stuci   r3, scratch[r1+0]
        addui   r2, r2, 1
        lshui   r1, r1, 1
        bltui   r1, 256, body
        retu    r2
