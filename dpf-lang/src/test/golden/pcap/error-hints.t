# what people write who know another language, and what says it here
--- expression
TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
--- errors
argument:1:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=TCP
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
    ^^^
help: words are in lower case: tcp
argument:1:8: error[F0205]: a value must have qualifiers, its own or those of the value before  found=vlan10
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
           ^^^^^^
help: did you mean vlan 10
argument:1:18: error[F0205]: a value must have qualifiers, its own or those of the value before  found=10.0.0.1
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                     ^^^^^^^^
help: did you mean host 10.0.0.1
argument:1:30: error[F0205]: a value must have qualifiers, its own or those of the value before  found=10.0.0.0/8
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                 ^^^^^^^^^^
help: did you mean net 10.0.0.0/8
argument:1:44: error[F0205]: a value must have qualifiers, its own or those of the value before  found=http
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                               ^^^^
help: did you mean port http
argument:1:52: error[F0205]: a value must have qualifiers, its own or those of the value before  found=syn
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                       ^^^
help: did you mean tcp[tcpflags] & tcp-syn != 0
argument:1:59: error[F0205]: a value must have qualifiers, its own or those of the value before  found=ipv4
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                              ^^^^
help: did you mean ip
argument:1:67: error[F0205]: a value must have qualifiers, its own or those of the value before  found=ip.src
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                      ^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is ip src host
argument:1:77: error[F0205]: a value must have qualifiers, its own or those of the value before  found=example.com
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                                ^^^^^^^^^^^
help: write host and the address in numbers
argument:1:92: error[F0205]: a value must have qualifiers, its own or those of the value before  found=80
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                                               ^^
help: did you mean port 80
argument:1:98: error[F0205]: a value must have qualifiers, its own or those of the value before  found=tcp-syn
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                                                     ^^^^^^^
help: did you mean tcp[tcpflags] & tcp-syn != 0
argument:1:109: error[F0205]: a value must have qualifiers, its own or those of the value before  found=icmp-echo
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                                                                ^^^^^^^^^
help: did you mean icmp[icmptype] == icmp-echo
argument:1:122: error[F0205]: a value must have qualifiers, its own or those of the value before  found=Port
    TCP or vlan10 or 10.0.0.1 or 10.0.0.0/8 or http or syn or ipv4 or ip.src or example.com or 80 or tcp-syn or icmp-echo or Port
                                                                                                                             ^^^^
help: words are in lower case: port
