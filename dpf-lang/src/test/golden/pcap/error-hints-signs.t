# what C calls and and or for bits
--- expression
tcp & port 80 and udp | port 53
--- errors
argument:1:5: error[F0102]: words must form an expression  found='&'
    tcp & port 80 and udp | port 53
        ^
note: expected and, or, the end
help: did you mean &&
argument:1:23: error[F0102]: words must form an expression  found='|'
    tcp & port 80 and udp | port 53
                          ^
note: expected and, or, the end
help: did you mean ||
