# a constant is used behind its declaration, and only where it fits
--- source
const TWICE = 2 * PORT;
const PORT = 80;
const PORTS = {PORT, 70000, 80000};
const HOSTS = {10.0.0.1, 2001:db8::1};
tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
--- diagnostics
filter.dpf:1:19: error[D0201]: a name must be a field, a protocol or declared
    const TWICE = 2 * PORT;
                      ^^^^
help: declare it before it is used
filter.dpf:5:14: error[D0201]: a name must be a field, a protocol or declared
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                 ^^^^
help: did you mean PORT
filter.dpf:5:35: error[D0301]: a value must fit its field  value=70000 field=tcp.dport bits=16
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                      ^^^^^
filter.dpf:5:57: error[D0211]: a set or a range must stand behind in
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                                            ^^^^^
help: write tcp.dport in PORTS
filter.dpf:5:76: error[D0216]: an address must be of the version that its field has
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                                                               ^^^^^
filter.dpf:5:87: error[D0303]: a field must have 1 to 64 bits, or 128  width=80
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                                                                          ^^^^
filter.dpf:5:100: error[D0202]: a condition must stand here, not a number
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                                                                                       ^^^^^
filter.dpf:5:119: error[D0301]: a value must fit its field  value=640 field=ip.ttl bits=8
    tcp.dport == PROT || tcp.dport in PORTS || tcp.dport == PORTS || ip.src in HOSTS || 0:PORT == 1 || PORTS || ip.ttl == PORT * 8
                                                                                                                          ^^^^^^^^
