# a field that the link type does not have is named with the link types that have it
--- link
RAW
--- source
eth.dst == 02:00:00:00:00:01 && vlan.id == 5 && arp.op == 1 && ip.ttl == 1
--- diagnostics
filter.dpf:1:1: warning[D0209]: a field must exist on the link type  field=eth.dst link=RAW
    eth.dst == 02:00:00:00:00:01 && vlan.id == 5 && arp.op == 1 && ip.ttl == 1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: this never holds on this link type
note: link types with eth fields: ETHERNET
filter.dpf:1:33: warning[D0209]: a field must exist on the link type  field=vlan.id link=RAW
    eth.dst == 02:00:00:00:00:01 && vlan.id == 5 && arp.op == 1 && ip.ttl == 1
                                    ^^^^^^^^^^^^
note: this never holds on this link type
note: link types with vlan fields: ETHERNET, LINUX_SLL, LINUX_SLL2
filter.dpf:1:49: warning[D0209]: a field must exist on the link type  field=arp.op link=RAW
    eth.dst == 02:00:00:00:00:01 && vlan.id == 5 && arp.op == 1 && ip.ttl == 1
                                                    ^^^^^^^^^^^
note: this never holds on this link type
note: link types with arp fields: ETHERNET, LINUX_SLL, LINUX_SLL2
filter.dpf:1:64: warning[D0312]: atoms should not exclude each other
    eth.dst == 02:00:00:00:00:01 && vlan.id == 5 && arp.op == 1 && ip.ttl == 1
                                                                   ^^^^^^^^^^^
note: no packet that passes arp.op == 1 has ip fields here
--- vcode
.region packet
        retui   0
