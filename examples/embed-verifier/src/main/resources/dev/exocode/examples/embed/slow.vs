# ends, but not soon: a hundred times a hundred times
.region packet
        setl    r1, 0
outer:
        setl    r2, 0
inner:
        addli   r2, r2, 1
        bltli   r2, 100, inner
        addli   r1, r1, 1
        bltli   r1, 100, outer
        retl    r1
