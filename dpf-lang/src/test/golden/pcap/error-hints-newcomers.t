# fields of tunnels, ports without port, networks with bits behind their prefix, addresses that lack parts
--- expression
inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dport == 1
--- errors
argument:1:1: error[F0102]: words must form an expression  found='inner.ip.src'
    inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dp
    ^^^^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in
argument:1:29: error[F0102]: words must form an expression  found='vxlan.vni'
    inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dp
                                ^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in
argument:1:52: error[F0102]: words must form an expression  found='tcp'
    inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dp
                                                       ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and tcp
argument:1:63: error[F0304]: a network's address must lie inside its mask
    inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dp
                                                                  ^^^^^^^^^^
help: the network is 10.0.0.0/8
argument:1:81: error[F0304]: a network's address must lie inside its mask
    inner.ip.src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dp
                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^
help: the network is 10.0.0.0 mask 255.255.0.0
argument:1:114: error[F0304]: a network's address must lie inside its mask
    .src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dport == 1
                                                                                                             ^^^^^^^^^^^^^^
help: the network is 2001:db8:0:0:0:0:0:0/63
argument:1:136: error[F0102]: words must form an expression  found='flags'
    .src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dport == 1
                                                                                                                                   ^^^^^
note: expected and, or, the end
help: did you mean tcp[tcpflags]
argument:1:149: error[F0102]: words must form an expression  found='inner.tcp.dport'
    .src == 10.0.0.1 or vxlan.vni == 7 or smtp tcp or net 10.0.0.1/8 or net 10.0.0.1 mask 255.255.0.0 or net 2001:db8::1/63 or tcp flags syn or inner.tcp.dport == 1
                                                                                                                                                ^^^^^^^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in
