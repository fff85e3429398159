# a filter that is accepted, its program and its counts
--- command
verify web.dpf
compile web.dpf
run web.dpf --pcap examples/captures/exocode.pcap
--- file web.dpf
ip.proto == 6 && tcp.dport == 80
--- result
status 0
out> web.dpf: accepted  instructions=137 proved=303 fuel<=1400
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L21
out>         ldusi   r2, packet[12]
out>         bltui   r2, 0x8864, L1
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L2
out> L1:
out>         bequi   r2, 0x8100, L3
out>         subui   r6, r2, 0x8847
out>         bleui   r6, 1, L3
out> L2:
out>         movul   r6, r2
out>         setul   r7, 14
out>         j       L12
out> L3:
out>         movul   r8, r2
out>         setul   r9, 14
out>         seti    r10, 0
out> L4:
out>         bequi   r8, 0x8100, L5
out>         bequi   r8, 0x88a8, L5
out>         bneui   r8, 0x9100, L6
out> L5:
out>         addli   r11, r9, 4
out>         bgtl    r11, r1, L21
out>         ldusi   r8, packet[r9+2]
out>         addui   r9, r9, 4
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L6:
out>         subui   r11, r8, 0x8847
out>         bgtui   r11, 1, L9
out>         addli   r11, r9, 3
out>         bgtl    r11, r1, L21
out>         lduci   r11, packet[r9+2]
out>         andui   r11, r11, 1
out>         bneui   r11, 0, L7
out>         setul   r8, 0x8847
out>         addui   r9, r9, 4
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L7:
out>         addli   r11, r9, 5
out>         bgtl    r11, r1, L21
out>         lduci   r5, packet[r9+4]
out>         subui   r11, r5, 64
out>         bgtui   r11, 15, L8
out>         setul   r8, 0x800
out>         addui   r9, r9, 4
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L8:
out>         subui   r11, r5, 96
out>         bgtui   r11, 15, L11
out>         setul   r8, 0x86dd
out>         addui   r9, r9, 4
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L9:
out>         bneui   r8, 0x8864, L11
out>         addli   r11, r9, 8
out>         bgtl    r11, r1, L21
out>         ldusi   r4, packet[r9+6]
out>         bneui   r4, 33, L10
out>         setul   r8, 0x800
out>         addui   r9, r9, 8
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L10:
out>         bneui   r4, 87, L11
out>         setul   r8, 0x86dd
out>         addui   r9, r9, 8
out>         addii   r10, r10, 1
out>         bleii   r10, 64, L4
out>         retui   0
out> L11:
out>         movul   r6, r8
out>         movul   r7, r9
out> L12:
out>         bneui   r6, 0x800, L21
out>         bgtul   r7, r1, L21
out>         addli   r6, r7, 10
out>         bgtl    r6, r1, L21
out>         lduci   r3, packet[r7+9]
out>         bneui   r3, 6, L21
out>         ldusi   r6, packet[r7+6]
out>         andui   r6, r6, 0x1fff
out>         bneui   r6, 0, L21
out>         lduci   r6, packet[r7+0]
out>         andui   r6, r6, 15
out>         lshui   r6, r6, 2
out>         addul   r8, r7, r6
out>         movul   r6, r3
out>         bltui   r6, 61, L13
out>         bleui   r6, 134, L14
out>         subui   r7, r6, 136
out>         bleui   r7, 2, L14
out>         bgeui   r6, 141, L14
out>         j       L15
out> L13:
out>         subui   r7, r6, 1
out>         bleui   r7, 41, L14
out>         subui   r7, r6, 45
out>         bleui   r7, 5, L14
out>         subui   r7, r6, 52
out>         bgtui   r7, 7, L15
out> L14:
out>         movul   r7, r6
out>         movul   r9, r8
out>         j       L20
out> L15:
out>         movul   r10, r6
out>         movul   r11, r8
out>         bgtuli  r11, 0xffffffff, L21
out>         seti    r12, 0
out> L16:
out>         bltui   r10, 60, L17
out>         bequi   r10, 60, L19
out>         bequi   r10, 135, L19
out>         subui   r13, r10, 139
out>         bleui   r13, 1, L19
out>         j       L18
out> L17:
out>         bequi   r10, 0, L19
out>         bequi   r10, 43, L19
out> L18:
out>         bequi   r10, 44, L19
out>         bneui   r10, 51, L19
out>         addli   r13, r11, 2
out>         bgtl    r13, r1, L21
out>         lduci   r10, packet[r11+0]
out>         lduci   r13, packet[r11+1]
out>         addui   r13, r13, 2
out>         lshui   r13, r13, 2
out>         addu    r11, r11, r13
out>         addii   r12, r12, 1
out>         bleii   r12, 64, L16
out>         retui   0
out> L19:
out>         movul   r7, r10
out>         movul   r9, r11
out> L20:
out>         bneui   r7, 6, L21
out>         bgtul   r9, r1, L21
out>         addli   r6, r9, 4
out>         bgtl    r6, r1, L21
out>         ldusi   r6, packet[r9+2]
out>         bneui   r6, 80, L21
out>         retui   1
out> L21:
out>         retui   0
status 0
out> filter           packets    share            bytes
out> web                  251    5.3 %           22,378
out> all packets        4,713  100.0 %        1,019,607
