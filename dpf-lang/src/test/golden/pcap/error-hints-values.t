# values that other qualifiers have
--- expression
port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
--- errors
argument:1:6: error[F0202]: a port must be a number or a known name  found=1-10
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
         ^^^^
help: did you mean portrange 1-10
argument:1:19: error[F0202]: a port must be a number or a known name  found=http-alternate
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                      ^^^^^^^^^^^^^^
help: did you mean http-alt
argument:1:42: error[F0202]: a port must be a number or a known name  found=htp
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                             ^^^
help: did you mean http
argument:1:57: error[F0204]: qualifiers must fit their value  found='tcp host'
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                                            ^^
help: a port stands behind tcp port
argument:1:74: error[F0204]: qualifiers must fit their value  found='ether host'
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                                                             ^^^^^^^
help: did you mean ip host 1.2.3.4
argument:1:96: error[F0204]: qualifiers must fit their value  found='ether host'
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                                                                                   ^^^
help: did you mean ip6 host ::1
argument:1:111: error[F0204]: qualifiers must fit their value  found='gateway'
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                                                                                                  ^^^^^^^
help: write ether host, the gateway's Ethernet address, and not host, the address that it has in IP
argument:1:122: error[F0105]: a condition must stand here, not a number
    port 1-10 or port http-alternate or port htp or tcp dst 80 or ether host 1.2.3.4 or ether host ::1 or gateway 1.2.3.4 or tcp[13] & 2
                                                                                                                             ^^^^^^^^^^^
help: compare it: tcp[13] & 2 != 0
