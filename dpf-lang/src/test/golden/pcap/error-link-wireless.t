# addresses of 802.11
--- expression
addr1 1:2:3:4:5:6 or ra host 10.0.0.1
--- errors
argument:1:7: error[F0204]: qualifiers must fit their value  found='host'
    addr1 1:2:3:4:5:6 or ra host 10.0.0.1
          ^^^^^^^^^^^
help: an Ethernet address stands behind ether host
argument:1:30: error[F0206]: a test must fit the link type  link=ETHERNET
    addr1 1:2:3:4:5:6 or ra host 10.0.0.1
                                 ^^^^^^^^
note: ra, ta and addr1 to addr4 are addresses of 802.11
