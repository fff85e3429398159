# what is wrong with a file of protocols is said, and what is odd in it; a filter of a protocol that no file declares asks for one
--- command
run asks.dpf --pcap examples/captures/exocode.pcap
run asks.dpf --protocols own.dpf --pcap examples/captures/exocode.pcap
run asks.dpf --protocols forms.dpf --pcap examples/captures/exocode.pcap
--- file asks.dpf
tftp.op == 1
--- file own.dpf
protocol tftp over udp.dport == 69 { op : 16; carries link.prot = op; }
--- file forms.dpf
protocl tftp over udp.dport == 69 { op : 16; }
protocol other over udp.dport == 69 { op 16; lenght 4; }
--- result
status 2
err> asks.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
err>     tftp.op == 1
err>     ^^^^^^^
err> help: protocols of your own are declared in a file that --protocols names
status 0
out> filter           packets    share            bytes
out> asks                   0    0.0 %                0
out> all packets        4,713  100.0 %        1,019,607
err> own.dpf:1:55: warning[D0412]: a carried number should announce a protocol
err>     protocol tftp over udp.dport == 69 { op : 16; carries link.prot = op; }
err>                                                           ^^^^^^^^^
err> help: did you mean link.proto
status 2
err> forms.dpf:1:1: error[D0102]: words must form an expression  found='protocl'
err>     protocl tftp over udp.dport == 69 { op : 16; }
err>     ^^^^^^^
err> note: expected protocol or tunnel or group or the end
err> help: did you mean protocol
err> forms.dpf:2:42: error[D0102]: words must form an expression  found='16'
err>     protocol other over udp.dport == 69 { op 16; lenght 4; }
err>                                              ^^
err> note: expected :
err> forms.dpf:2:53: error[D0102]: words must form an expression  found='4'
err>     protocol other over udp.dport == 69 { op 16; lenght 4; }
err>                                                         ^
err> note: expected :
err> help: did you mean length
