# -g keeps the lines of the filter in what is compiled, and without it they are left out
--- command
compile -g two.dpf -o two.vco
disasm two.vco
verify two.vco
debug two.vco --packet 0800_45 --commands go.txt
compile two.dpf -o bare.vco
disasm bare.vco
disasm two.dpf
--- file two.dpf
# two lines
12:16 == 0x800 &&
14:8 == 0x45
--- file go.txt
break :3
continue
--- result
status 0
status 0
out> .region packet
out> .file "two.dpf"
out>         len     r1, packet
out> .line 2 1
out>         bltui   r1, 15, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out> .line 3 1
out>         lduci   r2, packet[14]
out>         bneui   r2, 69, L1
out> .line 0
out>         retui   1
out> L1:
out>         retui   0
status 0
out> two.vco: accepted  instructions=8 proved=22 fuel<=7
status 0
out>      0  len     r1, packet
out> (debug) break :3
out> *    4  lduci   r2, packet[14]
out> (debug) continue
out> returned 0
status 0
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 15, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         lduci   r2, packet[14]
out>         bneui   r2, 69, L1
out>         retui   1
out> L1:
out>         retui   0
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 15, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         lduci   r2, packet[14]
out>         bneui   r2, 69, L1
out>         retui   1
out> L1:
out>         retui   0
