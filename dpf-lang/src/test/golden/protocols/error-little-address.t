# an address is no number of a field in little-endian order
--- protocols
protocol own over udp.dport == 7001 { a : little(32); k : 8; carries own.next = k; }
protocol one over own.next == 1 { s : ipv4; }
protocol two over own.next == 2 { s : little(32); }
group any = one | two;
--- source
own.a == 10.0.0.1 || any.s == 10.0.0.1 || any.s in {10.0.0.0/8}
--- diagnostics
filter.dpf:1:10: error[D0233]: an address must be compared with a field in network order  field=own.a
    own.a == 10.0.0.1 || any.s == 10.0.0.1 || any.s in {10.0.0.0/8}
             ^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
filter.dpf:1:31: error[D0233]: an address must be compared with a field in network order  field=any.s
    own.a == 10.0.0.1 || any.s == 10.0.0.1 || any.s in {10.0.0.0/8}
                                  ^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
filter.dpf:1:53: error[D0233]: an address must be compared with a field in network order  field=any.s
    own.a == 10.0.0.1 || any.s == 10.0.0.1 || any.s in {10.0.0.0/8}
                                                        ^^^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
