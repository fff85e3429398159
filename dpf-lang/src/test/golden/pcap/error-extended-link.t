# what packets of the link type cannot have: errors, and warnings of what the filter language has names for
--- link
RAW
--- dialect
EXTENDED
--- expression
inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=RAW
    inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
    ^^^^^^^
argument:1:23: error[F0206]: a test must fit the link type  link=RAW
    inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
                          ^^^^^^^^^^^
argument:1:38: error[F0206]: a test must fit the link type  link=RAW
    inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
                                         ^^^^^^^^^
argument:1:51: error[F0206]: a test must fit the link type  link=RAW
    inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
                                                      ^^^^^^^^^
argument:1:64: error[F0206]: a test must fit the link type  link=RAW
    inbound or ether host 1:2:3:4:5:6 or broadcast or multicast or ifindex 1 or arp
                                                                   ^^^^^^^^^
