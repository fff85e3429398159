# bytes behind the largest packet, and numbers too large
--- dialect
EXTENDED
--- expression
ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
--- errors
argument:1:1: error[F0305]: a value must not pass the largest of its kind  found=262144 limit=262143
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
    ^^^^^^^^^^^^^
argument:1:27: error[F0305]: a value must not pass the largest of its kind  found=262144 limit=262143
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
                              ^^^^^^
argument:1:46: error[F0305]: a value must not pass the largest of its kind  found=4096 limit=4095
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
                                                 ^^^^
argument:1:59: error[F0305]: a value must not pass the largest of its kind  found=1048576 limit=1048575
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
                                                              ^^^^^^^
argument:1:77: error[F0305]: a value must not pass the largest of its kind  found=65536 limit=65535
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
                                                                                ^^^^^
argument:1:92: error[F0305]: a value must not pass the largest of its kind  found=16777216 limit=16777215
    ether[262144] = 1 or byte 262144 = 1 or vlan 4096 or mpls 1048576 or pppoes 65536 or vxlan 16777216
                                                                                               ^^^^^^^^
