# behind pppoes, packets are those of PPP
--- expression
pppoes and (vlan or ether host 1:2:3:4:5:6)
--- errors
argument:1:13: error[F0206]: a test must fit the link type  link=ETHERNET
    pppoes and (vlan or ether host 1:2:3:4:5:6)
                ^^^^
note: behind pppoes, packets are those of PPP
argument:1:32: error[F0206]: a test must fit the link type  link=ETHERNET
    pppoes and (vlan or ether host 1:2:3:4:5:6)
                                   ^^^^^^^^^^^
