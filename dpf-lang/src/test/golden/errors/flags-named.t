# names of flags, and of ports on either side
--- source
tcp.flags & SYN != 0 && inner.tcp.flags == fin && http == tcp.dport && (tcp.dport & 0xff) == ssh
--- diagnostics
filter.dpf:1:13: error[D0201]: a name must be a field, a protocol or declared
    tcp.flags & SYN != 0 && inner.tcp.flags == fin && http == tcp.dport && (tcp.dport & 0xff) == ssh
                ^^^
help: ask for tcp.flags.syn, or for all by their numbers
filter.dpf:1:44: error[D0201]: a name must be a field, a protocol or declared
    tcp.flags & SYN != 0 && inner.tcp.flags == fin && http == tcp.dport && (tcp.dport & 0xff) == ssh
                                               ^^^
help: ask for inner.tcp.flags.fin, or for all by their numbers
filter.dpf:1:51: error[D0201]: a name must be a field, a protocol or declared
    tcp.flags & SYN != 0 && inner.tcp.flags == fin && http == tcp.dport && (tcp.dport & 0xff) == ssh
                                                      ^^^^
help: the port of that name is 80
filter.dpf:1:94: error[D0201]: a name must be a field, a protocol or declared
    tcp.flags & SYN != 0 && inner.tcp.flags == fin && http == tcp.dport && (tcp.dport & 0xff) == ssh
                                                                                                 ^^^
help: the port of that name is 22
