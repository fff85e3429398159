# explain shows what is asked, and the program
--- command
explain 'udp port 53'
explain --link raw 'ip[2:2] - (ip[0] & 0xf) * 4 > 100 and not src net 10.0.0.0/8'
explain 'len > 100 and vlan 5'
explain 'host 1.2.3.4 or 1.2.3.5 or 1.2.3.6'
--- result
status 0
out> any of
out>   all of
out>     packet[12:2] == 34525
out>     packet[20:1] == 17
out>     any of
out>       packet[54:2] == 53
out>       packet[56:2] == 53
out>   all of
out>     packet[12:2] == 2048
out>     packet[23:1] == 17
out>     (packet[20:2] & 8191) == 0
out>     any of
out>       packet[((packet[14:1] & 15) << 2) + 14:2] == 53
out>       packet[((packet[14:1] & 15) << 2) + 16:2] == 53
out>
out> filter (.dpf): udp.sport == 53 || udp.dport == 53
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 24, L3
out>         ldusi   r3, packet[12]
out>         bneui   r3, 0x86dd, L1
out>         lduci   r4, packet[20]
out>         bneui   r4, 17, L3
out>         bltui   r1, 56, L3
out>         ldusi   r4, packet[54]
out>         bequi   r4, 53, L2
out>         bltui   r1, 58, L3
out>         ldusi   r4, packet[56]
out>         bequi   r4, 53, L2
out>         retui   0
out> L1:
out>         bneui   r3, 0x800, L3
out>         lduci   r4, packet[23]
out>         bneui   r4, 17, L3
out>         ldusi   r4, packet[20]
out>         andui   r4, r4, 0x1fff
out>         bneui   r4, 0, L3
out>         lduci   r4, packet[14]
out>         andui   r4, r4, 15
out>         lshui   r2, r4, 2
out>         addii   r4, r2, 16
out>         bgti    r4, r1, L3
out>         ldusi   r4, packet[r2+14]
out>         bequi   r4, 53, L2
out>         addii   r4, r2, 18
out>         bgti    r4, r1, L3
out>         ldusi   r4, packet[r2+16]
out>         bneui   r4, 53, L3
out> L2:
out>         retui   1
out> L3:
out>         retui   0
out>
out> proved safe  instructions=32 fuel<=22
status 0
out> all of
out>   (packet[0:1] & 240) == 64
out>   (packet[2:2] - ((packet[0:1] & 15) * 4)) >= 101
out>   not
out>     all of
out>       (packet[0:1] & 240) == 64
out>       (packet[12:4] & 0xff000000) == 0xa000000
out>
out> filter (.dpf): (ip.len - ((ip[0:8] & 0xf) * 4)) & 0xffffffff > 100 && !(inet.src in {10.0.0.0/8})
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 16, L1
out>         lduci   r2, packet[0]
out>         andui   r3, r2, 240
out>         bneui   r3, 64, L1
out>         andui   r3, r2, 15
out>         lshui   r3, r3, 2
out>         ldusi   r4, packet[2]
out>         subu    r5, r4, r3
out>         bltui   r5, 101, L1
out>         lduci   r3, packet[12]
out>         bequi   r3, 10, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=14 fuel<=13
status 0
out> all of
out>   length >= 101
out>   any of
out>     packet[12:2] == 33024
out>     packet[12:2] == 34984
out>     packet[12:2] == 37120
out>   (packet[14:2] & 4095) == 5
out>
out> filter (.dpf): length > 100 && (vlan.id == 5 || vlan2.id == 5)
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out> .import wire_length () l
out>         len     r1, packet
out>         hcalll  r3, wire_length()
out>         anduli  r3, r3, 0x7fffffff
out>         bltui   r3, 101, L2
out>         bltui   r1, 16, L2
out>         ldusi   r2, packet[12]
out>         bequi   r2, 0x8100, L1
out>         bequi   r2, 0x88a8, L1
out>         bneui   r2, 0x9100, L2
out> L1:
out>         ldusi   r3, packet[14]
out>         andui   r3, r3, 0xfff
out>         bneui   r3, 5, L2
out>         retui   1
out> L2:
out>         retui   0
out>
out> proved safe  instructions=14 fuel<=28
status 0
out> any of
out>   all of
out>     packet[12:2] == 2048
out>     packet[26:4] == 0x1020304
out>   all of
out>     packet[12:2] == 2048
out>     packet[30:4] == 0x1020304
out>   all of
out>     packet[12:2] == 2054
out>     packet[28:4] == 0x1020304
out>   all of
out>     packet[12:2] == 2054
out>     packet[38:4] == 0x1020304
out>   all of
out>     packet[12:2] == 32821
out>     packet[28:4] == 0x1020304
out>   all of
out>     packet[12:2] == 32821
out>     packet[38:4] == 0x1020304
out>   all of
out>     packet[12:2] == 2048
out>     packet[26:4] in {0x1020305..0x1020306}
out>   all of
out>     packet[12:2] == 2048
out>     packet[30:4] in {0x1020305..0x1020306}
out>   all of
out>     packet[12:2] == 2054
out>     packet[28:4] in {0x1020305..0x1020306}
out>   all of
out>     packet[12:2] == 2054
out>     packet[38:4] in {0x1020305..0x1020306}
out>   all of
out>     packet[12:2] == 32821
out>     packet[28:4] in {0x1020305..0x1020306}
out>   all of
out>     packet[12:2] == 32821
out>     packet[38:4] in {0x1020305..0x1020306}
out>
out> filter (.dpf): inet.src in {1.2.3.4..1.2.3.6} || inet.dst in {1.2.3.4..1.2.3.6} || arp.spa in {1.2.3.4..1.2.3.6} || arp.tpa in {1.2.3.4..1.2.3.6}
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 30, L4
out>         ldusi   r4, packet[12]
out>         bneui   r4, 0x800, L1
out>         ldui    r6, packet[26]
out>         bequi   r6, 0x1020304, L3
out>         bltui   r1, 34, L4
out>         ldui    r5, packet[30]
out>         bequi   r5, 0x1020304, L3
out>         subui   r7, r6, 0x1020305
out>         bleui   r7, 1, L3
out>         subui   r7, r5, 0x1020305
out>         bleui   r7, 1, L3
out>         retui   0
out> L1:
out>         bneui   r4, 0x806, L2
out>         bltui   r1, 32, L4
out>         ldui    r3, packet[28]
out>         bequi   r3, 0x1020304, L3
out>         bltui   r1, 42, L4
out>         ldui    r2, packet[38]
out>         bequi   r2, 0x1020304, L3
out>         subui   r7, r3, 0x1020305
out>         bleui   r7, 1, L3
out>         subui   r7, r2, 0x1020305
out>         bleui   r7, 1, L3
out>         retui   0
out> L2:
out>         bneui   r4, 0x8035, L4
out>         bltui   r1, 32, L4
out>         ldui    r3, packet[28]
out>         bequi   r3, 0x1020304, L3
out>         bltui   r1, 42, L4
out>         ldui    r2, packet[38]
out>         bequi   r2, 0x1020304, L3
out>         subui   r7, r3, 0x1020305
out>         bleui   r7, 1, L3
out>         subui   r7, r2, 0x1020305
out>         bgtui   r7, 1, L4
out> L3:
out>         retui   1
out> L4:
out>         retui   0
out>
out> proved safe  instructions=39 fuel<=17
