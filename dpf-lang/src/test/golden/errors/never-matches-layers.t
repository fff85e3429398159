# protocols that exclude each other are warned of
--- source
tcp.dport == 80 && udp.dport == 80 && ip.ttl == 1 && ip6.hops == 2 && arp.op == 1
--- diagnostics
filter.dpf:1:20: warning[D0312]: atoms should not exclude each other
    tcp.dport == 80 && udp.dport == 80 && ip.ttl == 1 && ip6.hops == 2 && arp.op == 1
                       ^^^^^^^^^^^^^^^
note: no packet that passes tcp.dport == 80 has udp fields here
filter.dpf:1:54: warning[D0312]: atoms should not exclude each other
    tcp.dport == 80 && udp.dport == 80 && ip.ttl == 1 && ip6.hops == 2 && arp.op == 1
                                                         ^^^^^^^^^^^^^
note: no packet that passes ip.ttl == 1 has ip6 fields here
filter.dpf:1:71: warning[D0312]: atoms should not exclude each other
    tcp.dport == 80 && udp.dport == 80 && ip.ttl == 1 && ip6.hops == 2 && arp.op == 1
                                                                          ^^^^^^^^^^^
note: no packet that passes ip.ttl == 1 has arp fields here
