# the misspelled word has the caret, and numbers by name have near names, too
--- expression
prot tcp or hots 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home or ip[len:foo] = 1
--- errors
argument:1:1: error[F0102]: words must form an expression  found='prot'
    prot tcp or hots 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn =
    ^^^^
help: did you mean proto
argument:1:13: error[F0102]: words must form an expression  found='hots'
    prot tcp or hots 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn =
                ^^^^
help: did you mean host
argument:1:33: error[F0102]: words must form an expression  found='tcpflag'
    prot tcp or hots 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn =
                                    ^^^^^^^
note: expected a number, (
help: did you mean tcpflags
argument:1:68: error[F0102]: words must form an expression  found='icmp-ecko'
    prot tcp or hots 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn =
                                                                       ^^^^^^^^^
note: expected a number, (
help: did you mean icmp-echo
argument:1:96: error[F0102]: words must form an expression  found='ovr'
    s 1.2.3.4 or tcp[tcpflag] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway
                                                                                    ^^^
note: expected and, or, the end
help: did you mean or
argument:1:119: error[F0102]: words must form an expression  found='an'
    g] != 0 or icmp[icmptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home
                                                                                    ^^
note: expected and, or, the end
help: did you mean and
argument:1:146: error[F0102]: words must form an expression  found='tcp.flags.syn'
    ptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home or ip[len:foo] = 1
                                                                                            ^^^^^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is tcp[tcpflags] & tcp-syn != 0
argument:1:176: error[F0204]: qualifiers must fit their value  found='gateway'
    ptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home or ip[len:foo] = 1
                                                                                                                          ^^^^^^^
help: write ether host, the gateway's Ethernet address, and not host, the address that it has in IP
argument:1:195: error[F0201]: a host or network must be an address  found=home
    ptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home or ip[len:foo] = 1
                                                                                                                                             ^^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write ether host, the gateway's Ethernet address, and not host, the address that it has in IP
argument:1:210: error[F0102]: words must form an expression  found='foo'
    ptype] == icmp-ecko or tcp-sny or tcp ovr udp or tcp port 80 an udp or tcp.flags.ack or tcp.flags.syn == 1 or gateway 1.2.3.4 or gateway home or ip[len:foo] = 1
                                                                                                                                                            ^^^
note: expected a number
