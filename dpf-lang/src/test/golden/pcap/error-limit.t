# values above the largest
--- expression
vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
--- errors
argument:1:6: error[F0305]: a value must not pass the largest of its kind  found=4096 limit=4095
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
         ^^^^
argument:1:26: error[F0305]: a value must not pass the largest of its kind  found=65536 limit=65535
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                             ^^^^^
argument:1:40: error[F0305]: a value must not pass the largest of its kind  found=65536 limit=65535
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                                           ^^^^^
argument:1:59: error[F0305]: a value must not pass the largest of its kind  found=256 limit=255
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                                                              ^^^
argument:1:76: error[F0305]: a value must not pass the largest of its kind  found=70000 limit=65535
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                                                                               ^^^^^^^
argument:1:94: error[F0305]: a value must not pass the largest of its kind  found=65536 limit=65535
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                                                                                                 ^^^^^
argument:1:108: error[F0305]: a value must not pass the largest of its kind  found=1048576 limit=1048575
    vlan 4096 or ether proto 65536 or port 65536 or iso proto 256 or portrange 1-70000 or pppoes 65536 or mpls 1048576
                                                                                                               ^^^^^^^
