# an address of too few parts, and a word of 802.11 that was meant for ICMP
--- expression
ether host 1:2:3:4:5 or icmp type 8
--- errors
argument:1:12: error[F0302]: an address must be well formed  found=1:2:3:4:5
    ether host 1:2:3:4:5 or icmp type 8
               ^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:30: error[F0206]: a test must fit the link type  word=type
    ether host 1:2:3:4:5 or icmp type 8
                                 ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
help: the type of ICMP is icmp[icmptype]
