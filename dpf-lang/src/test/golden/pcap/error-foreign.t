# words for link types of others
--- expression
type mgt or lane or rset x
--- errors
argument:1:1: error[F0206]: a test must fit the link type  word=type
    type mgt or lane or rset x
    ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
argument:1:13: error[F0206]: a test must fit the link type  word=lane
    type mgt or lane or rset x
                ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
argument:1:21: error[F0206]: a test must fit the link type  word=rset
    type mgt or lane or rset x
                        ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
