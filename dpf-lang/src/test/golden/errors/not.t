# what is negated is a condition
--- source
!tcp.dport || !5 || ! ip.ttl == 1
--- diagnostics
filter.dpf:1:2: error[D0202]: a condition must stand here, not a number
    !tcp.dport || !5 || ! ip.ttl == 1
     ^^^^^^^^^
help: to negate a comparison, put it in parentheses: !(FIELD == VALUE)
filter.dpf:1:16: error[D0202]: a condition must stand here, not a number
    !tcp.dport || !5 || ! ip.ttl == 1
                   ^
help: to negate a comparison, put it in parentheses: !(FIELD == VALUE)
filter.dpf:1:23: error[D0202]: a condition must stand here, not a number
    !tcp.dport || !5 || ! ip.ttl == 1
                          ^^^^^^
help: to negate a comparison, put it in parentheses: !(FIELD == VALUE)
