# the extended dialect in the filter language: and and or bind alike, to the left
--- expressions
ip or arp and tcp
ip and arp or tcp
ip or (arp and tcp)
not ip and tcp
not (ip and tcp)
not (not ip)
not not ip
vlan and tcp port 80 or udp
(ip or ip6) and (tcp or udp)
tcp port 80 or udp port 80 or tcp port 443
host (10.0.0.1 and 10.0.0.2)
--- filters
ip or arp and tcp
    (ip || arp) && tcp
ip and arp or tcp
    ip && arp || tcp
ip or (arp and tcp)
    ip || arp && tcp
not ip and tcp
    !(ip) && tcp
not (ip and tcp)
    !(ip && tcp)
not (not ip)
    ip
not not ip
    ip
vlan and tcp port 80 or udp
    vlan && (tcp.sport == 80 || tcp.dport == 80) || udp
(ip or ip6) and (tcp or udp)
    (ip || ip6) && (tcp || udp)
tcp port 80 or udp port 80 or tcp port 443
    tcp.sport in {80, 443} || tcp.dport in {80, 443} || udp.sport == 80 || udp.dport == 80
host (10.0.0.1 and 10.0.0.2)
    (inet.src == 10.0.0.1 || inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1) && (inet.src == 10.0.0.2 || inet.dst == 10.0.0.2 || arp.spa == 10.0.0.2 || arp.tpa == 10.0.0.2)
