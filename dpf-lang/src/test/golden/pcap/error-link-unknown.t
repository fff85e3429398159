# an unknown link type
--- link
UNKNOWN
--- expression
tcp
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=UNKNOWN
    tcp
    ^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
