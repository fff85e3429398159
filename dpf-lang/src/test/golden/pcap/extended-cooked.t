# the extended dialect in the filter language: cooked packets
--- link
LINUX_SLL
--- expressions
inbound
outbound
ether proto 0x8100
stp
ether[0:2] = 4
host 10.0.0.1
vlan 5
--- filters
inbound
    sll.kind != 4
outbound
    sll.kind == 4
ether proto 0x8100
    sll.type == 0x8100 || vlan.type == 0x8100 || vlan2.type == 0x8100
stp
    sll.type == 0x4 && sll[16:8] == 0x42
ether[0:2] = 4
    0:16 == 4
host 10.0.0.1
    inet.src == 10.0.0.1 || inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1
vlan 5
    vlan.id == 5 || vlan2.id == 5
