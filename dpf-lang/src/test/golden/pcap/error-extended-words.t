# the other messages are the same in both dialects
--- dialect
EXTENDED
--- expression
tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
--- errors
argument:1:10: error[F0204]: qualifiers must fit their value  found='tcp host'
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
             ^^^^^^^^
help: did you mean tcp and host 10.0.0.1
argument:1:41: error[F0204]: qualifiers must fit their value  found=ip6
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                            ^^^^^^^^^^^^^
argument:1:58: error[F0204]: qualifiers must fit their value  found=link
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                             ^^^^
note: it is no test by itself
argument:1:71: error[F0202]: a port must be a number or a known name  found=htpp
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                          ^^^^
help: did you mean http
argument:1:79: error[F0303]: a prefix must fit its address, and stand behind net  found='port'
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                                  ^^^^^^^^^
help: write net, or the address alone
argument:1:97: error[F0306]: a size must be 1, 2 or 4 bytes
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                                                    ^
argument:1:113: error[F0307]: a divisor must not be zero
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                                                                    ^
argument:1:130: error[F0308]: a shift must be by 31 bits at most  bits=32
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                                                                                     ^^
argument:1:148: error[F0201]: a host or network must be an address  found=a.b
    tcp host 10.0.0.1 or ether broadcast or ip6 broadcast or link or port htpp or 1.2.3.4/7 or ip[0:3] = 1 or ip[0] / 0 = 1 or ip[0] << 32 = 1 or host a.b
                                                                                                                                                       ^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write host and the address in numbers
