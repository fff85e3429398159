# reads four bytes of events that may have fewer
.region packet
        ldui    r1, packet[0]
        retu    r1
