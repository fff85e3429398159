# the extended dialect in the filter language: packets without a link header
--- link
RAW
--- expressions
host 10.0.0.1
tcp port 80
ether[0] = 0x45
ether proto \ip
ether proto 0x8100
stp
--- filters
host 10.0.0.1
    inet.src == 10.0.0.1 || inet.dst == 10.0.0.1
tcp port 80
    tcp.sport == 80 || tcp.dport == 80
ether[0] = 0x45
    0:8 == 0x45
ether proto \ip
    link.proto == 0x800
ether proto 0x8100
    !(length >= 0)
stp
    !(length >= 0)
