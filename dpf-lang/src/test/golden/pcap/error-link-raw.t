# tests that need a link header
--- link
RAW
--- expression
vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
    ^^^^
argument:1:9: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
            ^^^^
argument:1:28: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                               ^^^^^^^^^^^
argument:1:43: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                                              ^^^^^^^^^
argument:1:56: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                                                           ^^^^^^^^^
argument:1:69: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                                                                        ^^^
argument:1:76: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                                                                               ^^^^^^^
argument:1:87: error[F0206]: a test must fit the link type  link=RAW
    vlan or mpls or ether host 1:2:3:4:5:6 or broadcast or multicast or llc or inbound or ifindex 1
                                                                                          ^^^^^^^^^
