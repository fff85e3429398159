# the extended dialect in the filter language: protocols
--- expressions
ip
ip6
arp
rarp
tcp
udp
sctp
icmp
icmp6
ah
esp
igmp
igrp
pim
vrrp
carp
decnet
lat
sca
moprc
mopdl
stp
iso
netbeui
proto 17
ip proto 47
ip6 proto \udp
ip proto \tcp or \udp
ip proto 300
ether proto 0x88cc
ether proto \arp
ether proto 0x8100
ether proto 0x42
ether proto 0x600
ip protochain 6
ip6 protochain 17
protochain 58
protochain 44
protochain 51
ip protochain 0
--- filters
ip
    ip
ip6
    ip6
arp
    arp
rarp
    link.proto == 0x8035
tcp
    tcp
udp
    udp
sctp
    sctp
icmp
    icmp
icmp6
    icmp6
ah
    ah
esp
    inet.proto == 50
igmp
    ip && inet.proto == 2
igrp
    ip && inet.proto == 9
pim
    inet.proto == 103
vrrp
    ip && inet.proto == 112
carp
    ip && inet.proto == 112
decnet
    link.proto == 0x6003
lat
    link.proto == 0x6004
sca
    link.proto == 0x6007
moprc
    link.proto == 0x6002
mopdl
    link.proto == 0x6001
stp
    eth.type <= 0x5dc && eth[14:8] == 0x42
iso
    eth.type <= 0x5dc && eth[14:16] == 0xfefe
netbeui
    eth.type <= 0x5dc && eth[14:16] == 0xf0f0
proto 17
    ip.proto == 17 || ip6.next == 17 || frag6.next == 17 || inet.proto == 17
ip proto 47
    ip.proto == 47 || ip && inet.proto == 47
ip6 proto \udp
    ip6.next == 17 || frag6.next == 17 || ip6 && inet.proto == 17
ip proto \tcp or \udp
    ip.proto in {6, 17} || ip && inet.proto == 6 || ip && inet.proto == 17
ip proto 300
    ip && inet.proto == 0x12c
ether proto 0x88cc
    link.proto == 0x88cc
ether proto \arp
    link.proto == 0x806
ether proto 0x8100
    eth.type == 0x8100 || vlan.type == 0x8100 || vlan2.type == 0x8100
ether proto 0x42
    eth.type <= 0x5dc && eth[14:8] == 0x42
ether proto 0x600
    link.proto == 0x600
ip protochain 6
    ip && inet.proto == 6
ip6 protochain 17
    ip6 && inet.proto == 17
protochain 58
    inet.proto == 58
protochain 44
    frag6 || inet.proto == 44
protochain 51
    ah
ip protochain 0
    ip && inet.proto == 0
