# the extended dialect in the filter language: bytes and calculations
--- expressions
tcp[tcpflags] & tcp-syn != 0
tcp[tcpflags] & (tcp-syn|tcp-fin) != 0
tcp[tcpflags] == tcp-syn
icmp[icmptype] == icmp-echo
icmp[icmptype] != icmp-echo and icmp[icmptype] != icmp-echoreply
icmp6[icmp6type] = 128
ip[8] < 5
ip[6:2] & 0x1fff = 0
ip[12:4] = 0x0a000001
ip6[6] = 44
arp[6:2] = 1
udp[4:2] > 100
udp[8:4] = 0x01020304
sctp[12] = 1
tcp[20:4] = 0x47455420
ether[0] & 1 = 0
ether[12:2] = 0x0800
link[14] = 0x45
len > 100
len - 14 != ip[2:2]
ip[2:2] - ((ip[0] & 0xf) << 2) > 100
-len = 5
tcp[13] = 300
tcp[13] < 300
tcp[13] & 2 = 1
tcp[13] & 2 != 1
5 < ip[8]
1 = 1
1 = 2
1 = 1 or ip
1 = 1 and ip
not 1 = 1
ip[2:2] * ip[4:2] / 2 % 7 = 1
ip[0] ^ ip[1] | ip[2] = 3
ip[0] >> 4 = 4
ip[0] << ip[1] = 4
--- filters
tcp[tcpflags] & tcp-syn != 0
    tcp.flags & 0x2 != 0
tcp[tcpflags] & (tcp-syn|tcp-fin) != 0
    tcp.flags & 0x3 != 0
tcp[tcpflags] == tcp-syn
    tcp.flags == 2
icmp[icmptype] == icmp-echo
    icmp.type == 8
icmp[icmptype] != icmp-echo and icmp[icmptype] != icmp-echoreply
    icmp.type != 8 && icmp.type != 0
icmp6[icmp6type] = 128
    icmp6.type == 128
ip[8] < 5
    ip.ttl < 5
ip[6:2] & 0x1fff = 0
    ip[6:16] & 0x1fff == 0x0
ip[12:4] = 0x0a000001
    ip.src == 10.0.0.1
ip6[6] = 44
    ip6.next == 44
arp[6:2] = 1
    arp.op == 1
udp[4:2] > 100
    udp.len > 100
udp[8:4] = 0x01020304
    udp[8:32] == 0x1020304
sctp[12] = 1
    sctp.chunk == 1
tcp[20:4] = 0x47455420
    tcp[20:32] == 0x47455420
ether[0] & 1 = 0
    eth[0:8] & 0x1 == 0x0
ether[12:2] = 0x0800
    eth.type == 0x800
link[14] = 0x45
    eth[14:8] == 0x45
len > 100
    length > 100
len - 14 != ip[2:2]
    (length - 14) & 0xffffffff != ip.len
ip[2:2] - ((ip[0] & 0xf) << 2) > 100
    (ip.len - ((ip[0:8] & 0xf) << 2)) & 0xffffffff > 100
-len = 5
    (0 - length) & 0xffffffff == 5
tcp[13] = 300
    !(length >= 0)
tcp[13] < 300
    tcp.flags >= 0
tcp[13] & 2 = 1
    !(length >= 0)
tcp[13] & 2 != 1
    tcp.flags & 0x2 >= 0
5 < ip[8]
    ip.ttl > 5
1 = 1
    length >= 0
1 = 2
    !(length >= 0)
1 = 1 or ip
    length >= 0
1 = 1 and ip
    ip
not 1 = 1
    !(length >= 0)
ip[2:2] * ip[4:2] / 2 % 7 = 1
    (ip.len * ip.id) / 2 == 1
ip[0] ^ ip[1] | ip[2] = 3
    ip[0:8] ^ (ip.tos | ip[2:8]) == 3
ip[0] >> 4 = 4
    ip[0:8] >> 4 == 4
ip[0] << ip[1] = 4
    (ip[0:8] << ip.tos) & 0xffffffff == 4
