# addresses that are none
--- expression
host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
--- errors
argument:1:6: error[F0302]: an address must be well formed  found=256.1.1.1
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
         ^^^^^^^^^
argument:1:37: error[F0302]: an address must be well formed  found=300.0.0.0
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                        ^^^^^^^^^
argument:1:55: error[F0302]: an address must be well formed  found=1::2:3:4:5:6:7:8:9
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                                          ^^^^^^^^^^^^^^^^^^
argument:1:89: error[F0302]: an address must be well formed  found=64.1
    host 256.1.1.1 or net 10.0.0.0 mask 300.0.0.0 or host 1::2:3:4:5:6:7:8:9 or decnet host 64.1
                                                                                            ^^^^
