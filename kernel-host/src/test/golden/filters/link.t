# a named field on a link type where nothing is known
--- command
verify --link ethernet arp.dpf
verify --link raw arp.dpf
--- file arp.dpf
arp.op == 1
--- result
status 0
out> arp.dpf: accepted  instructions=74 proved=179 fuel<=1445
status 0
out> arp.dpf: accepted  instructions=1 proved=0 fuel<=1
err> arp.dpf:1:1: warning[D0209]: a field must exist on the link type  field=arp.op link=RAW
err>     arp.op == 1
err>     ^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with arp fields: ETHERNET, LINUX_SLL, LINUX_SLL2
