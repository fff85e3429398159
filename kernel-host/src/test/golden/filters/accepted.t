# a filter that is accepted, its program and its counts
--- command
verify web.dpf
compile web.dpf
run web.dpf --pcap examples/captures/exocode.pcap
--- file web.dpf
ip.proto == 6 && tcp.dport == 80
--- result
status 0
out> web.dpf: accepted  instructions=139 proved=320 fuel<=1465
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L22
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         bltui   r1, 24, L22
out>         lduci   r7, packet[23]
out>         bneui   r7, 6, L22
out>         ldusi   r7, packet[20]
out>         andui   r7, r7, 0x1fff
out>         bneui   r7, 0, L22
out>         lduci   r6, packet[14]
out>         andui   r7, r6, 15
out>         lshui   r7, r7, 2
out>         addii   r8, r7, 18
out>         bgti    r8, r1, L22
out>         ldusi   r8, packet[r7+16]
out>         bequi   r8, 80, L21
out>         retui   0
out> L1:
out>         bltui   r2, 0x8864, L2
out>         bequi   r2, 0x8864, L3
out>         bequi   r2, 0x88a8, L3
out>         bequi   r2, 0x9100, L3
out>         j       L22
out> L2:
out>         bequi   r2, 0x8100, L3
out>         subui   r7, r2, 0x8847
out>         bgtui   r7, 1, L22
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
out>         bgtl    r10, r1, L22
out>         ldusi   r7, packet[r8+2]
out>         addui   r8, r8, 4
out>         j       L11
out> L6:
out>         subui   r10, r7, 0x8847
out>         bgtui   r10, 1, L9
out>         addli   r10, r8, 3
out>         bgtl    r10, r1, L22
out>         lduci   r10, packet[r8+2]
out>         andui   r10, r10, 1
out>         bneui   r10, 0, L7
out>         setul   r7, 0x8847
out>         addui   r8, r8, 4
out>         j       L11
out> L7:
out>         addli   r10, r8, 5
out>         bgtl    r10, r1, L22
out>         lduci   r5, packet[r8+4]
out>         subui   r10, r5, 64
out>         bgtui   r10, 15, L8
out>         setul   r7, 0x800
out>         addui   r8, r8, 4
out>         j       L11
out> L8:
out>         subui   r10, r5, 96
out>         bgtui   r10, 15, L12
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 4
out>         j       L11
out> L9:
out>         bneui   r7, 0x8864, L12
out>         addli   r10, r8, 8
out>         bgtl    r10, r1, L22
out>         ldusi   r4, packet[r8+6]
out>         bneui   r4, 33, L10
out>         setul   r7, 0x800
out>         addui   r8, r8, 8
out>         j       L11
out> L10:
out>         bneui   r4, 87, L12
out>         setul   r7, 0x86dd
out>         addui   r8, r8, 8
out> L11:
out>         addii   r9, r9, 1
out>         bleii   r9, 64, L4
out>         retui   0
out> L12:
out>         movul   r9, r7
out>         movul   r7, r8
out>         bneui   r9, 0x800, L22
out>         bgtul   r7, r1, L22
out>         addli   r8, r7, 10
out>         bgtl    r8, r1, L22
out>         lduci   r3, packet[r7+9]
out>         bneui   r3, 6, L22
out>         ldusi   r8, packet[r7+6]
out>         andui   r8, r8, 0x1fff
out>         bneui   r8, 0, L22
out>         lduci   r8, packet[r7+0]
out>         andui   r8, r8, 15
out>         lshui   r8, r8, 2
out>         addul   r9, r7, r8
out>         movul   r8, r3
out>         bltui   r8, 61, L13
out>         bleui   r8, 134, L14
out>         subui   r7, r8, 136
out>         bleui   r7, 2, L14
out>         bgeui   r8, 141, L14
out>         j       L15
out> L13:
out>         subui   r7, r8, 1
out>         bleui   r7, 41, L14
out>         subui   r7, r8, 45
out>         bleui   r7, 5, L14
out>         subui   r7, r8, 52
out>         bgtui   r7, 7, L15
out> L14:
out>         movul   r7, r8
out>         movul   r10, r9
out>         j       L20
out> L15:
out>         movul   r11, r8
out>         movul   r12, r9
out>         bgtuli  r12, 0xffffffff, L22
out>         seti    r13, 0
out> L16:
out>         bltui   r11, 60, L17
out>         bequi   r11, 60, L19
out>         bequi   r11, 135, L19
out>         subui   r14, r11, 139
out>         bleui   r14, 1, L19
out>         j       L18
out> L17:
out>         bequi   r11, 0, L19
out>         bequi   r11, 43, L19
out> L18:
out>         bequi   r11, 44, L19
out>         bneui   r11, 51, L19
out>         addli   r14, r12, 2
out>         bgtl    r14, r1, L22
out>         lduci   r11, packet[r12+0]
out>         lduci   r14, packet[r12+1]
out>         addui   r14, r14, 2
out>         lshui   r14, r14, 2
out>         addu    r12, r12, r14
out>         addii   r13, r13, 1
out>         bleii   r13, 64, L16
out>         retui   0
out> L19:
out>         movul   r7, r11
out>         movul   r10, r12
out> L20:
out>         bneui   r7, 6, L22
out>         bgtul   r10, r1, L22
out>         addli   r7, r10, 4
out>         bgtl    r7, r1, L22
out>         ldusi   r7, packet[r10+2]
out>         bneui   r7, 80, L22
out> L21:
out>         retui   1
out> L22:
out>         retui   0
status 0
out> filter           packets    share            bytes
out> web                  251    5.3 %           22,378
out> all packets        4,713  100.0 %        1,019,607
