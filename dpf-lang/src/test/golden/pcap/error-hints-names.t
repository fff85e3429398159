# names without qualifiers that are nearly numbers, or fields of the filter language
--- expression
tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
--- errors
argument:1:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=tcp-sny
    tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
    ^^^^^^^
help: did you mean tcp[tcpflags] & tcp-syn != 0
argument:1:12: error[F0205]: a value must have qualifiers, its own or those of the value before  found=icmp-ecko
    tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
               ^^^^^^^^^
help: did you mean icmp[icmptype] == icmp-echo
argument:1:25: error[F0205]: a value must have qualifiers, its own or those of the value before  found=tcp.flags.ack
    tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
                            ^^^^^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is tcp[tcpflags] & tcp-ack != 0
argument:1:43: error[F0205]: a value must have qualifiers, its own or those of the value before  found=tcp.psh
    tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
                                              ^^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is tcp[tcpflags] & tcp-push != 0
argument:1:54: error[F0205]: a value must have qualifiers, its own or those of the value before  found=syn
    tcp-sny or icmp-ecko or tcp.flags.ack or !tcp.psh or syn
                                                         ^^^
help: did you mean tcp[tcpflags] & tcp-syn != 0
