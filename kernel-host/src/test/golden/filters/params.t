# values for parameters go to the filters that have them; one source serves many runs
--- command
run server.dpf examples/filters/to-web.dpf --param PORT=53 --pcap examples/captures/exocode.pcap
run server.dpf other.dpf --pcap examples/captures/exocode.pcap --param HOST={192.0.2.0/24,198.51.100.1} --param PORT=80
verify server.dpf --param PORT=22
compile server.dpf --param PORT=70000
disasm other.dpf --param HOST=192.0.2.1
instrument other.dpf --param HOST=192.0.2.1
compile other.dpf
compile server.dpf --param PORT={80
--- file server.dpf
param PORT = 80;
tcp.dport == PORT || udp.dport == PORT
--- file other.dpf
param HOST;
ip.src in HOST
--- result
status 0
out> filter           packets    share            bytes
out> server               249    5.3 %           22,849
out> to-web               448    9.5 %           43,645
out> all packets        4,713  100.0 %        1,019,607
status 0
out> filter           packets    share            bytes
out> server               448    9.5 %           43,645
out> other              1,153   24.5 %          152,315
out> all packets        4,713  100.0 %        1,019,607
status 0
out> server.dpf: accepted  instructions=218 proved=564 fuel<=2575
status 2
err> server.dpf:2:14: error[D0301]: a value must fit its field  value=70000 field=tcp.dport bits=16
err>     tcp.dport == PORT || udp.dport == PORT
err>                  ^^^^
err> note: PORT is given as 70000
err> server.dpf:2:35: error[D0301]: a value must fit its field  value=70000 field=udp.dport bits=16
err>     tcp.dport == PORT || udp.dport == PORT
err>                                       ^^^^
err> note: PORT is given as 70000
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L14
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         bltui   r1, 30, L14
out>         ldui    r5, packet[26]
out>         bequi   r5, 0xc0000201, L13
out>         retui   0
out> L1:
out>         bltui   r2, 0x8864, L2
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L14
out> L2:
out>         bequi   r2, 0x8100, L3
out>         subui   r5, r2, 0x8847
out>         bgtui   r5, 1, L14
out> L3:
out>         movul   r5, r2
out>         setul   r6, 14
out>         seti    r7, 0
out> L4:
out>         bequi   r5, 0x8100, L5
out>         bequi   r5, 0x88a8, L5
out>         bneui   r5, 0x9100, L6
out> L5:
out>         addli   r8, r6, 4
out>         bgtl    r8, r1, L14
out>         ldusi   r5, packet[r6+2]
out>         addui   r6, r6, 4
out>         j       L11
out> L6:
out>         subui   r8, r5, 0x8847
out>         bgtui   r8, 1, L9
out>         addli   r8, r6, 3
out>         bgtl    r8, r1, L14
out>         lduci   r8, packet[r6+2]
out>         andui   r8, r8, 1
out>         bneui   r8, 0, L7
out>         setul   r5, 0x8847
out>         addui   r6, r6, 4
out>         j       L11
out> L7:
out>         addli   r8, r6, 5
out>         bgtl    r8, r1, L14
out>         lduci   r4, packet[r6+4]
out>         subui   r8, r4, 64
out>         bgtui   r8, 15, L8
out>         setul   r5, 0x800
out>         addui   r6, r6, 4
out>         j       L11
out> L8:
out>         subui   r8, r4, 96
out>         bgtui   r8, 15, L12
out>         setul   r5, 0x86dd
out>         addui   r6, r6, 4
out>         j       L11
out> L9:
out>         bneui   r5, 0x8864, L12
out>         addli   r8, r6, 8
out>         bgtl    r8, r1, L14
out>         ldusi   r3, packet[r6+6]
out>         bneui   r3, 33, L10
out>         setul   r5, 0x800
out>         addui   r6, r6, 8
out>         j       L11
out> L10:
out>         bneui   r3, 87, L12
out>         setul   r5, 0x86dd
out>         addui   r6, r6, 8
out> L11:
out>         addii   r7, r7, 1
out>         bleii   r7, 64, L4
out>         retui   0
out> L12:
out>         movul   r7, r5
out>         movul   r5, r6
out>         bneui   r7, 0x800, L14
out>         bgtul   r5, r1, L14
out>         addli   r6, r5, 16
out>         bgtl    r6, r1, L14
out>         ldui    r6, packet[r5+12]
out>         bneui   r6, 0xc0000201, L14
out> L13:
out>         retui   1
out> L14:
out>         retui   0
status 0
out> .region packet
out> .file "other.dpf"
out>         len     r1, packet
out> .line 2 1
out>         bltui   r1, 14, L14
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         bltui   r1, 30, L14
out>         ldui    r5, packet[26]
out>         bequi   r5, 0xc0000201, L13
out>         retui   0
out> L1:
out>         bltui   r2, 0x8864, L2
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L14
out> L2:
out>         bequi   r2, 0x8100, L3
out>         subui   r5, r2, 0x8847
out>         bgtui   r5, 1, L14
out> L3:
out>         movul   r5, r2
out>         setul   r6, 14
out>         seti    r7, 0
out> L4:
out>         bequi   r5, 0x8100, L5
out>         bequi   r5, 0x88a8, L5
out>         bneui   r5, 0x9100, L6
out> L5:
out>         addli   r8, r6, 4
out>         bgtl    r8, r1, L14
out>         ldusi   r5, packet[r6+2]
out>         addui   r6, r6, 4
out>         j       L11
out> L6:
out>         subui   r8, r5, 0x8847
out>         bgtui   r8, 1, L9
out>         addli   r8, r6, 3
out>         bgtl    r8, r1, L14
out>         lduci   r8, packet[r6+2]
out>         andui   r8, r8, 1
out>         bneui   r8, 0, L7
out>         setul   r5, 0x8847
out>         addui   r6, r6, 4
out>         j       L11
out> L7:
out>         addli   r8, r6, 5
out>         bgtl    r8, r1, L14
out>         lduci   r4, packet[r6+4]
out>         subui   r8, r4, 64
out>         bgtui   r8, 15, L8
out>         setul   r5, 0x800
out>         addui   r6, r6, 4
out>         j       L11
out> L8:
out>         subui   r8, r4, 96
out>         bgtui   r8, 15, L12
out>         setul   r5, 0x86dd
out>         addui   r6, r6, 4
out>         j       L11
out> L9:
out>         bneui   r5, 0x8864, L12
out>         addli   r8, r6, 8
out>         bgtl    r8, r1, L14
out>         ldusi   r3, packet[r6+6]
out>         bneui   r3, 33, L10
out>         setul   r5, 0x800
out>         addui   r6, r6, 8
out>         j       L11
out> L10:
out>         bneui   r3, 87, L12
out>         setul   r5, 0x86dd
out>         addui   r6, r6, 8
out> L11:
out>         addii   r7, r7, 1
out>         bleii   r7, 64, L4
out>         retui   0
out> L12:
out>         movul   r7, r5
out>         movul   r5, r6
out>         bneui   r7, 0x800, L14
out>         bgtul   r5, r1, L14
out>         addli   r6, r5, 16
out>         bgtl    r6, r1, L14
out>         ldui    r6, packet[r5+12]
out>         bneui   r6, 0xc0000201, L14
out> .line 0
out> L13:
out>         retui   1
out> L14:
out>         retui   0
err> other.dpf: 74 -> 74 instructions fuel<=1445
status 2
err> other.dpf:1:7: error[D0234]: a parameter must have a value
err>     param HOST;
err>           ^^^^
err> help: give it one, or write param HOST = VALUE;
status 2
err> param PORT:1:4: error[D0102]: words must form an expression  found=end
err>     {80
err>        ^
err> note: expected an operator or , or }
