# a declaration without its end
--- source
const A = 80
tcp.dport == A
--- diagnostics
filter.dpf:1:13: error[D0102]: words must form an expression  found='tcp.dport'
    const A = 80
                ^
note: expected an operator or ;
