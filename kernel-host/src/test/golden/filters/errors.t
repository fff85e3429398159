# mistakes in a filter, all in one run and before the capture is opened
--- command
run bad.dpf --pcap nowhere.pcap
--- file bad.dpf
tcp.dprot == 80
    && 12:16 == 0x10000
    && SHIFT(300000)
    && ip.ttl == 256
--- result
status 2
err> bad.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
err>     tcp.dprot == 80
err>     ^^^^^^^^^
err> help: did you mean tcp.dport
err> bad.dpf:2:17: error[D0301]: a value must fit its field  value=65536 field=12:16 bits=16
err>         && 12:16 == 0x10000
err>                     ^^^^^^^
err> bad.dpf:3:14: error[D0305]: a shift must stay inside the largest packet  bytes=300000 limit=262144
err>         && SHIFT(300000)
err>                  ^^^^^^
err> bad.dpf:4:18: error[D0301]: a value must fit its field  value=256 field=ip.ttl bits=8
err>         && ip.ttl == 256
err>                      ^^^
err> nowhere.pcap: error[H0002]: file must exist
