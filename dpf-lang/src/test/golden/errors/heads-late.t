# declarations stand before the condition
--- source
tcp.dport == 80 && const A = 80;
tcp.sport == 80 && priority 1
--- diagnostics
filter.dpf:1:20: error[D0102]: words must form an expression  found='const'
    tcp.dport == 80 && const A = 80;
                       ^^^^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: declarations stand before the condition, each ended by ;
filter.dpf:2:20: error[D0102]: words must form an expression  found='priority'
    tcp.sport == 80 && priority 1
                       ^^^^^^^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: declarations stand before the condition, each ended by ;
