# what a protocol stands over is a number that is carried, or another protocol
--- protocols
protocol a over 1:8 == 1 { x : 8; }
protocol b over udp.dport == 1 && tcp.dport == 1 { x : 8; }
protocol c over inet.proto > 5 { x : 8; }
protocol d over inet.proto == 5 && udp.dport == 1 { x : 8; }
protocol e over !udp { x : 8; }
protocol f over tcp.mss == 1 { x : 8; }
protocol g over inner.udp.dport == 1 { x : 8; }
protocol h over inet { x : 8; }
protocol i over inet.ttl == 1 { x : 8; }
protocol z over udp.dport == 1 || udp.sport == 1 { x : 8; }
protocol j over inner.udp { x : 8; }
protocol k over linktype == 1 && tcp { x : 8; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol a over 1:8 == 1 { x : 8; }
                    ^^^^^^^^
protocols.dpf:2:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol b over udp.dport == 1 && tcp.dport == 1 { x : 8; }
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
protocols.dpf:3:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol c over inet.proto > 5 { x : 8; }
                    ^^^^^^^^^^^^^^
protocols.dpf:4:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol d over inet.proto == 5 && udp.dport == 1 { x : 8; }
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
protocols.dpf:5:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol e over !udp { x : 8; }
                    ^^^^
protocols.dpf:6:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol f over tcp.mss == 1 { x : 8; }
                    ^^^^^^^^^^^^
protocols.dpf:7:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol g over inner.udp.dport == 1 { x : 8; }
                    ^^^^^^^^^^^^^^^^^^^^
protocols.dpf:8:17: error[D0201]: a name must be a field, a protocol or declared
    protocol h over inet { x : 8; }
                    ^^^^
protocols.dpf:9:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol i over inet.ttl == 1 { x : 8; }
                    ^^^^^^^^^^^^^
protocols.dpf:10:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol z over udp.dport == 1 || udp.sport == 1 { x : 8; }
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: separate the places where it may stand by commas
protocols.dpf:11:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol j over inner.udp { x : 8; }
                    ^^^^^^^^^
protocols.dpf:12:17: error[D0401]: a protocol must stand over a number that is carried, or over another protocol
    protocol k over linktype == 1 && tcp { x : 8; }
                    ^^^^^^^^^^^^^^^^^^^^
