# the extended dialect in the filter language: addresses and ports
--- expressions
host 10.0.0.1
src host 10.0.0.1
dst 10.0.0.1
src and dst host 10.0.0.1
ip host 10.0.0.1
ip src 10.0.0.1
arp host 10.0.0.1
host 2001:db8::1
ip6 src host 2001:db8::1
net 10
net 10.0.0.0/8
net 10.0.0.0 mask 255.0.255.0
src net 0.0.0.0/0
ip6 net 2001:db8::/32
net 2001:db8::/32 or 10.0.0.0/8
host 10.0.0.1 or 10.0.0.2 or 2001:db8::1
ether host 2:0:0:0:0:1
ether src 2:0:0:0:0:1 or 2:0:0:0:0:2
port 53
tcp port 80
udp dst port 53
src and dst port 53
tcp src and dst port 80
tcp port 80 or 443 or 8080
portrange 20-25
sctp dst portrange 90-80
port http
not port 22
tcp port not 22
port 80 and not host 10.0.0.1
--- filters
host 10.0.0.1
    inet.src == 10.0.0.1 || inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1
src host 10.0.0.1
    inet.src == 10.0.0.1 || arp.spa == 10.0.0.1
dst 10.0.0.1
    inet.dst == 10.0.0.1 || arp.tpa == 10.0.0.1
src and dst host 10.0.0.1
    inet.src == 10.0.0.1 && inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 && arp.tpa == 10.0.0.1
ip host 10.0.0.1
    ip.src == 10.0.0.1 || ip.dst == 10.0.0.1
ip src 10.0.0.1
    ip.src == 10.0.0.1
arp host 10.0.0.1
    arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1
host 2001:db8::1
    inet.src == 2001:db8::1 || inet.dst == 2001:db8::1
ip6 src host 2001:db8::1
    ip6.src == 2001:db8::1
net 10
    inet.src in {10.0.0.0/8} || inet.dst in {10.0.0.0/8} || arp.spa in {10.0.0.0/8} || arp.tpa in {10.0.0.0/8}
net 10.0.0.0/8
    inet.src in {10.0.0.0/8} || inet.dst in {10.0.0.0/8} || arp.spa in {10.0.0.0/8} || arp.tpa in {10.0.0.0/8}
net 10.0.0.0 mask 255.0.255.0
    ip.src & 0xff00ff00 == 0xa000000 || ip.dst & 0xff00ff00 == 0xa000000 || arp.spa & 0xff00ff00 == 0xa000000 || arp.tpa & 0xff00ff00 == 0xa000000
src net 0.0.0.0/0
    inet.src in {0.0.0.0/0} || arp.spa in {0.0.0.0/0}
ip6 net 2001:db8::/32
    ip6.src in {2001:db8::/32} || ip6.dst in {2001:db8::/32}
net 2001:db8::/32 or 10.0.0.0/8
    inet.src in {10.0.0.0/8, 2001:db8::/32} || inet.dst in {10.0.0.0/8, 2001:db8::/32} || arp.spa in {10.0.0.0/8} || arp.tpa in {10.0.0.0/8}
host 10.0.0.1 or 10.0.0.2 or 2001:db8::1
    inet.src in {10.0.0.1..10.0.0.2, 2001:db8::1} || inet.dst in {10.0.0.1..10.0.0.2, 2001:db8::1} || arp.spa in {10.0.0.1..10.0.0.2} || arp.tpa in {10.0.0.1..10.0.0.2}
ether host 2:0:0:0:0:1
    eth.src == 02:00:00:00:00:01 || eth.dst == 02:00:00:00:00:01
ether src 2:0:0:0:0:1 or 2:0:0:0:0:2
    eth.src in {02:00:00:00:00:01..02:00:00:00:00:02}
port 53
    tcp.sport == 53 || tcp.dport == 53 || udp.sport == 53 || udp.dport == 53 || sctp.sport == 53 || sctp.dport == 53
tcp port 80
    tcp.sport == 80 || tcp.dport == 80
udp dst port 53
    udp.dport == 53
src and dst port 53
    tcp.sport == 53 && tcp.dport == 53 || udp.sport == 53 && udp.dport == 53 || sctp.sport == 53 && sctp.dport == 53
tcp src and dst port 80
    tcp.sport == 80 && tcp.dport == 80
tcp port 80 or 443 or 8080
    tcp.sport in {80, 443, 8080} || tcp.dport in {80, 443, 8080}
portrange 20-25
    tcp.sport in {20..25} || tcp.dport in {20..25} || udp.sport in {20..25} || udp.dport in {20..25} || sctp.sport in {20..25} || sctp.dport in {20..25}
sctp dst portrange 90-80
    sctp.dport in {80..90}
port http
    tcp.sport == 80 || tcp.dport == 80
not port 22
    !(tcp.sport == 22 || tcp.dport == 22 || udp.sport == 22 || udp.dport == 22 || sctp.sport == 22 || sctp.dport == 22)
tcp port not 22
    !(tcp.sport == 22 || tcp.dport == 22)
port 80 and not host 10.0.0.1
    (tcp.sport == 80 || tcp.dport == 80 || udp.sport == 80 || udp.dport == 80 || sctp.sport == 80 || sctp.dport == 80) && !(inet.src == 10.0.0.1 || inet.dst == 10.0.0.1 || arp.spa == 10.0.0.1 || arp.tpa == 10.0.0.1)
