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
out> server.dpf: accepted  instructions=186 proved=469 fuel<=2525
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
out>         bltui   r1, 14, L13
out>         ldusi   r2, packet[12]
out>         bltui   r2, 0x8864, L1
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L2
out> L1:
out>         bequi   r2, 0x8100, L3
out>         subui   r5, r2, 0x8847
out>         bleui   r5, 1, L3
out> L2:
out>         movul   r5, r2
out>         setul   r6, 14
out>         j       L12
out> L3:
out>         movul   r7, r2
out>         setul   r8, 14
out>         seti    r9, 0
out> L4:
out>         bequi   r7, 0x8100, L5
out>         bequi   r7, 0x88a8, L5
out>         bneui   r7, 0x9100, L6
out> L5:
out>         addli   r10, r8, 4
out>         bgtl    r10, r1, L13
out>         ldusi   r7, packet[r8+2]
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L6:
out>         subui   r10, r7, 0x8847
out>         bgtui   r10, 1, L9
out>         addli   r10, r8, 3
out>         bgtl    r10, r1, L13
out>         lduci   r10, packet[r8+2]
out>         andui   r10, r10, 1
out>         bneui   r10, 0, L7
out>         setul   r7, 0x8847
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L7:
out>         addli   r10, r8, 5
out>         bgtl    r10, r1, L13
out>         lduci   r4, packet[r8+4]
out>         subui   r10, r4, 64
out>         bgtui   r10, 15, L8
out>         setul   r7, 0x800
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L8:
out>         subui   r10, r4, 96
out>         bgtui   r10, 15, L11
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L9:
out>         bneui   r7, 0x8864, L11
out>         addli   r10, r8, 8
out>         bgtl    r10, r1, L13
out>         ldusi   r3, packet[r8+6]
out>         bneui   r3, 33, L10
out>         setul   r7, 0x800
out>         addui   r8, r8, 8
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L10:
out>         bneui   r3, 87, L11
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 8
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L11:
out>         movul   r5, r7
out>         movul   r6, r8
out> L12:
out>         bneui   r5, 0x800, L13
out>         bgtul   r6, r1, L13
out>         addli   r5, r6, 16
out>         bgtl    r5, r1, L13
out>         ldui    r5, packet[r6+12]
out>         bneui   r5, 0xc0000201, L13
out>         retui   1
out> L13:
out>         retui   0
status 0
out> .region packet
out> .file "other.dpf"
out>         len     r1, packet
out> .line 2 1
out>         bltui   r1, 14, L13
out>         ldusi   r2, packet[12]
out>         bltui   r2, 0x8864, L1
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L2
out> L1:
out>         bequi   r2, 0x8100, L3
out>         subui   r5, r2, 0x8847
out>         bleui   r5, 1, L3
out> L2:
out>         movul   r5, r2
out>         setul   r6, 14
out>         j       L12
out> L3:
out>         movul   r7, r2
out>         setul   r8, 14
out>         seti    r9, 0
out> L4:
out>         bequi   r7, 0x8100, L5
out>         bequi   r7, 0x88a8, L5
out>         bneui   r7, 0x9100, L6
out> L5:
out>         addli   r10, r8, 4
out>         bgtl    r10, r1, L13
out>         ldusi   r7, packet[r8+2]
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L6:
out>         subui   r10, r7, 0x8847
out>         bgtui   r10, 1, L9
out>         addli   r10, r8, 3
out>         bgtl    r10, r1, L13
out>         lduci   r10, packet[r8+2]
out>         andui   r10, r10, 1
out>         bneui   r10, 0, L7
out>         setul   r7, 0x8847
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L7:
out>         addli   r10, r8, 5
out>         bgtl    r10, r1, L13
out>         lduci   r4, packet[r8+4]
out>         subui   r10, r4, 64
out>         bgtui   r10, 15, L8
out>         setul   r7, 0x800
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L8:
out>         subui   r10, r4, 96
out>         bgtui   r10, 15, L11
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 4
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L9:
out>         bneui   r7, 0x8864, L11
out>         addli   r10, r8, 8
out>         bgtl    r10, r1, L13
out>         ldusi   r3, packet[r8+6]
out>         bneui   r3, 33, L10
out>         setul   r7, 0x800
out>         addui   r8, r8, 8
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L10:
out>         bneui   r3, 87, L11
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 8
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L11:
out>         movul   r5, r7
out>         movul   r6, r8
out> L12:
out>         bneui   r5, 0x800, L13
out>         bgtul   r6, r1, L13
out>         addli   r5, r6, 16
out>         bgtl    r5, r1, L13
out>         ldui    r5, packet[r6+12]
out>         bneui   r5, 0xc0000201, L13
out> .line 0
out>         retui   1
out> L13:
out>         retui   0
err> other.dpf: 82 -> 82 instructions fuel<=1380
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
