# addresses of other kinds than IPv4's: three parts of Ethernet's, DECnet's, and what ARP has
--- expression
ether host 0011.2233.445 or ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip host 00:11:22:33:44:55
--- errors
argument:1:22: error[F0302]: an address must be well formed  found=445
    ether host 0011.2233.445 or ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp
                         ^^^
help: an address of Ethernet in three parts has four hexadecimal digits in each
argument:1:40: error[F0201]: a host or network must be an address  found=00aa.bb1.ccdd
    ether host 0011.2233.445 or ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp
                                           ^^^^^^^^^^^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write host and the address in numbers
argument:1:67: error[F0302]: an address must be well formed  found=22
    ether host 0011.2233.445 or ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp
                                                                      ^^
help: an address of Ethernet in three parts has four hexadecimal digits in each
argument:1:90: error[F0302]: an address must be well formed  found=64.1
    t 0011.2233.445 or ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:1
                                                                                    ^^^^
help: an address of DECnet is area.node, 0 to 63 and 0 to 1023
argument:1:109: error[F0302]: an address must be well formed  found=1.1024
    ether host 00aa.bb1.ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip
                                                                                    ^^^^^^
help: an address of DECnet is area.node, 0 to 63 and 0 to 1023
argument:1:128: error[F0204]: qualifiers must fit their value  found='arp host'
    .ccdd or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip host 00:11:22:33:4
                                                                                    ^^^
help: addresses of arp are those of IPv4
argument:1:144: error[F0204]: qualifiers must fit their value  found='rarp net'
    d or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip host 00:11:22:33:44:55
                                                                                                ^^^^^^^^^
help: addresses of rarp are those of IPv4
argument:1:166: error[F0204]: qualifiers must fit their value  found='arp host'
    d or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip host 00:11:22:33:44:55
                                                                                                                      ^^^^^^^^^^^^^^^^^
help: an Ethernet address stands behind ether host
argument:1:195: error[F0204]: qualifiers must fit their value  found='ip host'
    d or host 0011.22.4455 or decnet host 64.1 or decnet src 1.1024 or arp host ::1 or rarp net fe80::/64 or arp host 00:11:22:33:44:55 or ip host 00:11:22:33:44:55
                                                                                                                                                   ^^^^^^^^^^^^^^^^^
help: an Ethernet address stands behind ether host
