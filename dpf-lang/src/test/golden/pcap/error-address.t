# addresses that are none
--- expression
host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
--- errors
argument:1:6: error[F0302]: an address must be well formed  found=256
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
         ^^^
help: a part of an IPv4 address is 0 to 255
argument:1:37: error[F0302]: an address must be well formed  found=300
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                        ^^^
help: a part of an IPv4 address is 0 to 255
argument:1:55: error[F0302]: an address must be well formed  found=1::2:3:4:5:6:7:8:9
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                                          ^^^^^^^^^^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:89: error[F0302]: an address must be well formed  found=64.1
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                                                                            ^^^^
help: an address of DECnet is area.node, 0 to 63 and 0 to 1023
