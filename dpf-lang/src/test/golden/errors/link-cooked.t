# cooked packets have no Ethernet header but may carry ARP
--- link
LINUX_SLL
--- source
arp.op == 1 && eth.type == 0x806
--- diagnostics
filter.dpf:1:16: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL
    arp.op == 1 && eth.type == 0x806
                   ^^^^^^^^^^^^^^^^^
note: this never holds on this link type
note: link types with eth fields: ETHERNET
--- vcode
.region packet
        retui   0
