# a declaration without its end
--- source
const A = 80
tcp.dport == A
--- diagnostics
filter.dpf:2:1: error[D0102]: words must form an expression  found='tcp.dport'
    tcp.dport == A
    ^^^^^^^^^
note: expected an operator or ;
