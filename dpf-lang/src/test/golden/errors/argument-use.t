# a value that is one, but not where it is used
--- arguments
PORT=70000
HOST=2001:db8::1
WEB={80, 443}
--- source
param PORT = 80;
param HOST;
param WEB = 80;
tcp.dport == PORT || ip.src == HOST || tcp.dport == WEB
--- diagnostics
filter.dpf:4:14: error[D0301]: a value must fit its field  value=70000 field=tcp.dport bits=16
    tcp.dport == PORT || ip.src == HOST || tcp.dport == WEB
                 ^^^^
note: PORT is given as 70000
filter.dpf:4:32: error[D0216]: an address must be of the version that its field has
    tcp.dport == PORT || ip.src == HOST || tcp.dport == WEB
                                   ^^^^
note: HOST is given as 2001:db8::1
filter.dpf:4:53: error[D0211]: a set or a range must stand behind in
    tcp.dport == PORT || ip.src == HOST || tcp.dport == WEB
                                                        ^^^
note: WEB is given as {80, 443}
help: write tcp.dport in WEB
