# an unknown link type
--- link
UNKNOWN
--- expression
tcp
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=UNKNOWN
    tcp
    ^^^
