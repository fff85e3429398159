# of a filter the source is shown, of what was compiled elsewhere the line that an instruction comes from
--- command
verify --policy none.policy vlan.dpf
compile -g vlan.dpf -o vlan.vco
verify --policy none.policy --no-witness vlan.vco
verify ends.vs
--- file none.policy
region packet none
--- file vlan.dpf
# two lines, one behind a name of more than ASCII: ä😀
eth.type == 0x8100 && vlan.type == 0x0800
    && SHIFT(14 + 4) && 9:8 == 17
--- file ends.vs
.region packet
.file "ends.c"
.line 4
        lduci   r1, packet[0]
.line 5 7
        divu    r1, r1, r2
        retu    r1
--- result
status 1
out> vlan.dpf: rejected
err> vlan.dpf: pc 0: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     len     r1, packet
err> vlan.dpf:2:1: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>     ^
err> vlan.dpf:2:23: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>                           ^
err> vlan.dpf:2:23: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>                           ^
err> vlan.dpf:2:23: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>                           ^
err> vlan.dpf:2:23: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>                           ^
err> vlan.dpf:3:25: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>         && SHIFT(14 + 4) && 9:8 == 17
err>                             ^
status 0
status 1
out> vlan.vco: rejected
err> vlan.vco: pc 0: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     len     r1, packet
err> vlan.vco: pc 2: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     ldusi   r2, packet[12]
err> note: this comes from vlan.dpf:2:1
err> vlan.vco: pc 11: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     lduci   r8, packet[r6+2]
err> note: this comes from vlan.dpf:2:23
err> vlan.vco: pc 19: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     lduci   r4, packet[r6+4]
err> note: this comes from vlan.dpf:2:23
err> vlan.vco: pc 33: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     ldusi   r3, packet[r6+6]
err> note: this comes from vlan.dpf:2:23
err> vlan.vco: pc 50: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     ldusi   r5, packet[r6+2]
err> note: this comes from vlan.dpf:2:23
err> vlan.vco: pc 52: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=packet
err>     lduci   r5, packet[27]
err> note: this comes from vlan.dpf:3:25
status 1
out> ends.vs: rejected
err> ends.vs:4:9: error[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
err>             lduci   r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> note: this comes from ends.c:4
err> help: a check length >= 1 before it suffices
err> ends.vs:6:9: error[V2001]: register must be set before it is read, on every path  register=r2
err>             divu    r1, r1, r2
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 1 byte, all 0: r2 not set at pc 1 after 1 instruction
err> note: this comes from ends.c:5:7
err> ends.vs:6:9: error[V2201]: divisor must not be zero  divisor=[0,4294967295] type=u
err>             divu    r1, r1, r2
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 1 byte, all 0: DIVISOR at pc 1 after 1 instruction
err> note: this comes from ends.c:5:7
