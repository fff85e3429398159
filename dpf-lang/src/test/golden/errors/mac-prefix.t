# prefixes of MAC addresses are as long as those, and stand behind in
--- source
eth.src == 02:00:00:00:00:00/24 || eth.src in 02:00:00:00:00:01/24 || eth.src in 02:00:00:00:00:00/49
    || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
    || eth.addr == 1 || arp.port == 1 || SHIFT(length - 4)
--- diagnostics
filter.dpf:1:12: error[D0210]: a prefix must stand behind in
    eth.src == 02:00:00:00:00:00/24 || eth.src in 02:00:00:00:00:01/24 || eth.src in 02:00:00:00:00:00/49
               ^^^^^^^^^^^^^^^^^^^^
help: write eth.src in 02:00:00:00:00:00/24
filter.dpf:1:47: error[D0319]: an address must end where its prefix does
    eth.src == 02:00:00:00:00:00/24 || eth.src in 02:00:00:00:00:01/24 || eth.src in 02:00:00:00:00:00/49
                                                  ^^^^^^^^^^^^^^^^^^^^
help: write 02:00:00:00:00:00/24
filter.dpf:1:100: error[D0318]: a prefix must not be longer than an address  length=49 limit=48
    eth.src == 02:00:00:00:00:00/24 || eth.src in 02:00:00:00:00:01/24 || eth.src in 02:00:00:00:00:00/49
                                                                                                       ^^
filter.dpf:2:18: error[D0210]: a prefix must stand behind in
        || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
                     ^^^^^^^^^^
help: write !(ip.dst in 10.0.0.0/8)
filter.dpf:2:41: error[D0210]: a prefix must stand behind in
        || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
                                            ^^^^^^^^^^
filter.dpf:2:55: error[D0201]: a name must be a field, a protocol or declared
        || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
                                                          ^^^^^^^^
help: ask for tcp.sport, tcp.dport, or both by ||
filter.dpf:2:73: error[D0201]: a name must be a field, a protocol or declared
        || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
                                                                            ^^^^^^^
help: ask for ip.src, ip.dst, or both by ||
filter.dpf:2:96: error[D0201]: a name must be a field, a protocol or declared
        || ip.dst != 10.0.0.0/8 || ip.dst < 10.0.0.0/8 || tcp.port == 80 || ip.addr == 10.0.0.1 || inner.udp.port == 1
                                                                                                   ^^^^^^^^^^^^^^
help: ask for inner.udp.sport, inner.udp.dport, or both by ||
filter.dpf:3:8: error[D0201]: a name must be a field, a protocol or declared
        || eth.addr == 1 || arp.port == 1 || SHIFT(length - 4)
           ^^^^^^^^
help: ask for eth.src, eth.dst, or both by ||
filter.dpf:3:25: error[D0201]: a name must be a field, a protocol or declared
        || eth.addr == 1 || arp.port == 1 || SHIFT(length - 4)
                            ^^^^^^^^
filter.dpf:3:48: error[D0306]: a shift by a field must fit 32 bits  limit=0xffffffff
        || eth.addr == 1 || arp.port == 1 || SHIFT(length - 4)
                                                   ^^^^^^^^^^
help: cut it, for example by & 0xffff
