# an address outside its own network
--- expression
net 10.1.2.3/8 or net 2001:db8::1/32 or net 10.0.0.1 mask 255.255.255.0
--- errors
argument:1:5: error[F0304]: a network's address must lie inside its mask
    net 10.1.2.3/8 or net 2001:db8::1/32 or net 10.0.0.1 mask 255.255.255.0
        ^^^^^^^^^^
help: the network is 10.0.0.0/8
argument:1:23: error[F0304]: a network's address must lie inside its mask
    net 10.1.2.3/8 or net 2001:db8::1/32 or net 10.0.0.1 mask 255.255.255.0
                          ^^^^^^^^^^^^^^
help: the network is 2001:db8:0:0:0:0:0:0/32
argument:1:45: error[F0304]: a network's address must lie inside its mask
    net 10.1.2.3/8 or net 2001:db8::1/32 or net 10.0.0.1 mask 255.255.255.0
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: the network is 10.0.0.0 mask 255.255.255.0
