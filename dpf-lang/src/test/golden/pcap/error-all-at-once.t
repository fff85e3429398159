# mistakes of words, order and meaning are told in one run; behind one, what a value would take over is not known
--- link
RAW
--- expression
inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=RAW
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
    ^^^^^^^
argument:1:20: error[F0102]: words must form an expression  found='tcp'
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
                       ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and tcp
argument:1:39: error[F0305]: a value must not pass the largest of its kind  found=99999 limit=65535
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
                                          ^^^^^
argument:1:48: error[F0206]: a test must fit the link type  link=RAW
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
                                                   ^^^^
argument:1:60: error[F0101]: text must be made of the language's words and signs  found='?'
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
                                                               ^
argument:1:76: error[F0206]: a test must fit the link type  link=RAW
    inbound or port 80 tcp or 443 or port 99999 or vlan or udp ? or ether host 1:2:3:4:5:6
                                                                               ^^^^^^^^^^^
