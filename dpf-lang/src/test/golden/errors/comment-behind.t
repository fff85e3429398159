# comments of C behind a condition; a product without its first number is none
--- source
tcp.dport == 80 // web
    && udp.dport == / * 5
--- diagnostics
filter.dpf:1:18: error[D0102]: words must form an expression  found='/'
    tcp.dport == 80 // web
                     ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: a comment begins with #
filter.dpf:2:21: error[D0102]: words must form an expression  found='/'
        && udp.dport == / * 5
                        ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:2:23: error[D0102]: words must form an expression  found='*'
        && udp.dport == / * 5
                          ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
