# names of ports are none, protocols are no numbers, and protocols of one's own are in files of their own
--- source
tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
--- diagnostics
filter.dpf:1:14: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                 ^^^^
help: the port of that name is 80
filter.dpf:1:36: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                       ^^^
help: the port of that name is 22
filter.dpf:1:41: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                            ^^^^^
help: the port of that name is 443
filter.dpf:1:51: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                                      ^^^^
help: the port of that name is 25
filter.dpf:1:71: error[D0203]: a number must stand here, not a condition
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                                                          ^^^
help: write tcp alone, or a number
filter.dpf:1:78: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                                                                 ^^^^^^^
help: protocols of your own are declared in a file that --protocols names
filter.dpf:1:94: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                                                                                 ^^^^^^^^^^^^^
help: protocols of your own are declared in a file that --protocols names
filter.dpf:1:116: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == http && tcp.sport in {ssh, https} && smtp && ip.proto == tcp && tftp.op == 1 && inner.tftp.op == 2 && nonsense == 3
                                                                                                                       ^^^^^^^^
