# what joins tests, compares ports and closes parentheses
--- expression
src 10.0.0.1 dst 10.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp  80
--- errors
argument:1:14: error[F0102]: words must form an expression  found='dst'
    src 10.0.0.1 dst 10.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 pro
                 ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and dst
argument:1:44: error[F0102]: words must form an expression  found='port'
    src 10.0.0.1 dst 10.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 pro
                                               ^^^^
note: expected and, or, the end
help: join two tests by and, or by or: and port
argument:1:64: error[F0102]: words must form an expression  found='>='
    src 10.0.0.1 dst 10.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 pro
                                                                   ^^
note: expected a port by number or name, (
help: did you mean portrange 1024-65535
argument:1:84: error[F0102]: words must form an expression  found='<'
     10.0.0.1 dst 10.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto
                                                                                    ^
note: expected a port by number or name, (
help: did you mean portrange 0-1023
argument:1:99: error[F0102]: words must form an expression  found='>'
    0.0.0.2 or host 10.0.0.1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tc
                                                                                    ^
note: expected a port by number or name, (
argument:1:122: error[F0102]: words must form an expression  found='-'
    1 port 80 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wl
                                                                                    ^
note: expected and, or, the end
help: a range has two ports: portrange 80-65535
argument:1:130: error[F0102]: words must form an expression  found='any'
    0 or dst port >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type
                                                                                    ^^^
note: expected and, or, the end
help: leave it out: what is not asked for may be any, and an empty expression takes all packets
argument:1:141: error[F0102]: words must form an expression  found='('
    rt >= 1024 or tcp port < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp
                                                                                    ^
note: expected and, or, the end
help: join two tests by and, or by or: and (
argument:1:164: error[F0102]: words must form an expression  found='icmp6'
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                       ^^^^^
note: expected a protocol by number or name, (
help: a word of the language is a name behind a backslash: \ipv6-icmp
argument:1:181: error[F0102]: words must form an expression  found='or'
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                                        ^^
note: expected [, as in tcp[0]
argument:1:197: error[F0102]: words must form an expression  found='or'
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                                                        ^^
note: expected [, as in tcp[0]
argument:1:205: error[F0206]: a test must fit the link type  word=type
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                                                                ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
argument:1:223: error[F0206]: a test must fit the link type  word=type
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                                                                                  ^^^^
note: it asks of 802.11, ATM, SS7 or BSD's packet filter, which no supported link type has
help: the type of ICMP is icmp6[icmp6type]
argument:1:237: error[F0101]: text must be made of the language's words and signs  found='?'
    rt < 1024 or port > 65535 or portrange 80- or ip any or tcp (port 80) or ip6 proto icmp6 or 1 = tcp or ip[9] == tcp or wlan type mgt or icmp6 type 8 or tcp ? 80
                                                                                                                                                                ^
help: it is U+0001
