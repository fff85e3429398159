# an address is no number of a field in little-endian order
--- protocols
protocol own over udp.dport == 7001 { a : little(32); }
--- source
own.a == 10.0.0.1
--- diagnostics
filter.dpf:1:10: error[D0233]: an address must be compared with a field in network order  field=own.a
    own.a == 10.0.0.1
             ^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
