# helps that would mislead, and some that lacked
--- expression
ip proto stp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
--- errors
argument:1:10: error[F0102]: words must form an expression  found='stp'
    ip proto stp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any o
             ^^^
note: expected a protocol by number or name, (
help: it is no name of a number there; alone, stp asks for it
argument:1:29: error[F0102]: words must form an expression  found='tcp'
    ip proto stp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any o
                                ^^^
note: expected a protocol by number or name, (
help: it is no name of a number there; alone, tcp asks for it
argument:1:48: error[F0102]: words must form an expression  found='arp'
    ip proto stp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any o
                                                   ^^^
note: expected a protocol by number or name, (
help: a word of the language is a name behind a backslash: \arp
argument:1:67: error[F0102]: words must form an expression  found='icmp6'
    ip proto stp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any o
                                                                      ^^^^^
note: expected a protocol by number or name, (
help: it is no name of a number there; alone, icmp6 asks for it
argument:1:91: error[F0102]: words must form an expression  found='-'
    tp or ether proto tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port
                                                                                    ^
note: expected and, or, the end
argument:1:109: error[F0102]: words must form an expression  found='-'
    tcp or ether proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port
                                                                                    ^
note: expected and, or, the end
argument:1:119: error[F0102]: words must form an expression  found='='
    er proto arp or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or
                                                                                    ^
note: expected a port by number or name, (
argument:1:132: error[F0102]: words must form an expression  found='tcp'
    or ether proto icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound
                                                                                    ^^^
note: expected and, or, the end
argument:1:144: error[F0202]: a port must be a number or a known name  found=any
    to icmp6 or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80)
                                                                                    ^^^
help: leave it out: what is not asked for may be any, and an empty expression takes all packets
argument:1:156: error[F0201]: a host or network must be an address  found=any
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                       ^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: leave it out: what is not asked for may be any, and an empty expression takes all packets
argument:1:172: error[F0102]: words must form an expression  found='!='
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                                       ^^
note: expected a port by number or name, (
help: did you mean port not 80
argument:1:193: error[F0102]: words must form an expression  found='443'
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                                                            ^^^
note: expected and, or, the end
help: values are joined by or: or 443
argument:1:204: error[F0102]: words must form an expression  found='inbound'
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                                                                       ^^^^^^^
note: expected and, or, the end
help: join two tests by and, or by or: and inbound
argument:1:222: error[F0102]: words must form an expression  found=')'
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                                                                                         ^
note: expected and, or, the end
help: no ( is open
argument:1:231: error[F0101]: text must be made of the language's words and signs  found='😀'
    or portrange 70000- or host 10.0.0.1- or port =! 80 or len tcp or port any or host any or tcp port != 80 or tcp port 80 443 or tcp inbound or port 80) or tcp 😀
                                                                                                                                                                  ^^
help: it is U+1F600
