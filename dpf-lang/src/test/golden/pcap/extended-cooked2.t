# the extended dialect in the filter language: cooked packets of version 2
--- link
LINUX_SLL2
--- expressions
inbound
outbound
ifindex 3
ether proto 0x8100
stp
--- filters
inbound
    sll2.kind != 4
outbound
    sll2.kind == 4
ifindex 3
    sll2.index == 3
ether proto 0x8100
    sll2.type == 0x8100 || vlan.type == 0x8100 || vlan2.type == 0x8100
stp
    sll2.type == 0x42
