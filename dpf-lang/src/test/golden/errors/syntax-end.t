# an open parenthesis is missed at the end
--- source
(0:8 == 1 &&
(tcp.dport == 80)
--- diagnostics
filter.dpf:2:18: error[D0102]: words must form an expression  found=end
    (tcp.dport == 80)
                     ^
note: expected an operator or )
