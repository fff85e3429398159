# qualifiers that do not fit
--- expression
icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
--- errors
argument:1:11: error[F0204]: qualifiers must fit their value  found='icmp port'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
              ^^
help: ports are those of tcp, udp and sctp
argument:1:26: error[F0204]: qualifiers must fit their value  found='tcp host'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                             ^^^^^^^^
help: did you mean tcp and host 10.0.0.1
argument:1:46: error[F0204]: qualifiers must fit their value  found='ip host'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                 ^^^
help: the address is one of ip6
argument:1:62: error[F0204]: qualifiers must fit their value  found='ip6 host'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                 ^^^^^^^^
help: the address is one of ip
argument:1:79: error[F0204]: qualifiers must fit their value  found='port'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                                  ^^^^^^^^
help: an address stands behind host
argument:1:96: error[F0204]: qualifiers must fit their value  found='host'
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                                                   ^^^^^^^^^^^
help: an Ethernet address stands behind ether host
argument:1:120: error[F0204]: qualifiers must fit their value  found=udp
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                                                                           ^^^^
note: the port is one of tcp
help: write its number
argument:1:128: error[F0204]: qualifiers must fit their value  found=link
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                                                                                   ^^^^
note: it is no test by itself
argument:1:136: error[F0204]: qualifiers must fit their value  found='src' twice
    icmp port 80 or tcp host 10.0.0.1 or ip host ::1 or ip6 host 10.0.0.1 or port 10.0.0.1 or host 0:1:2:3:4:5 or udp port http or link or src or src host 10.0.0.1
                                                                                                                                           ^^^^^^^^^^
