# a function that walks a list of blocks by calling itself
# code V1004 at callu r3, walk(r2)
# packet length=100
.region packet
.function main () u
        setu    r1, 0
        callu   r2, walk(r1)
        retu    r2
.function walk (u) u
        len     r2, packet
        bgeu    r1, r2, end
        addui   r2, r1, 1
        callu   r3, walk(r2)
        retu    r3
end:
        retu    r1
