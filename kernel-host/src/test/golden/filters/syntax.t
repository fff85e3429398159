# a syntax error
--- command
run bad.dpf --pcap examples/captures/exocode.pcap
--- file bad.dpf
# web
ip.proto == 6 && && tcp.dport == 80
--- result
status 2
err> bad.dpf:2:18: error[D0102]: words must form an expression  found='&&'
err>     ip.proto == 6 && && tcp.dport == 80
err>                      ^^
err> note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
