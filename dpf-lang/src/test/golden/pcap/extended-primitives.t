# the extended dialect in the filter language: all that has no value
--- expressions

less 100
greater 100
greater 0
broadcast
ether multicast
ip broadcast
ip multicast
ip6 multicast
byte 0 = 1
byte 0 < 2
byte 0 > 2
byte 0 & 3
byte 0 & 0
byte 0 | 3
vlan
vlan 5
vlan and vlan
vlan 5 and ip
mpls
mpls 100
pppoed
pppoes
pppoes 7
geneve
geneve 7
vxlan
vxlan 7 or vxlan 8
host 10.0.0.1 and vxlan 7 and greater 100
--- filters

    length >= 0
less 100
    length <= 100
greater 100
    length >= 100
greater 0
    length >= 0
broadcast
    eth.dst == ff:ff:ff:ff:ff:ff
ether multicast
    eth.dst & 0x10000000000 == 0x10000000000
ip broadcast
    ip.dst in {0.0.0.0, 255.255.255.255}
ip multicast
    ip.dst in {224.0.0.0/3}
ip6 multicast
    ip6.dst in {ff00::/8}
byte 0 = 1
    0:8 == 1
byte 0 < 2
    0:8 < 2
byte 0 > 2
    0:8 > 2
byte 0 & 3
    0:8 & 0x3 != 0
byte 0 & 0
    0:8 & 0x0 != 0
byte 0 | 3
    (0:8) | 3 != 0
vlan
    vlan
vlan 5
    vlan.id == 5 || vlan2.id == 5
vlan and vlan
    vlan && vlan
vlan 5 and ip
    (vlan.id == 5 || vlan2.id == 5) && ip
mpls
    mpls
mpls 100
    mpls.label == 100 || mpls.bottom == 0 && mpls[4:20] == 0x64
pppoed
    link.proto == 0x8863
pppoes
    pppoe
pppoes 7
    pppoe.session == 7
geneve
    geneve.version == 0
geneve 7
    geneve.version == 0 && geneve.vni == 7
vxlan
    vxlan.flags & 0x8 == 0x8
vxlan 7 or vxlan 8
    vxlan.flags & 0x8 == 0x8 && vxlan.vni == 7 || vxlan.flags & 0x8 == 0x8 && vxlan.vni == 8
host 10.0.0.1 and vxlan 7 and greater 100
    (inet.src == 10.0.0.1 || inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1) && vxlan.flags & 0x8 == 0x8 && vxlan.vni == 7 && length >= 100
