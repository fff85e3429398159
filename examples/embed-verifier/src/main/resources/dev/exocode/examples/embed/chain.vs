# follows a chain through the event, each byte the place of the next, 0 the end; a stranger may well tie it into a ring
.region packet
        len     r1, packet
        setl    r2, 0
next:
        bgel    r2, r1, end
        lduc    r2, packet[r2+r0]
        bneli   r2, 0, next
end:
        retl    r2
