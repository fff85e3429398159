# hosts and networks are not looked up
--- expression
host www.example.org or net loopback or gateway router
--- errors
argument:1:6: error[F0201]: a host or network must be an address  found=www.example.org
    host www.example.org or net loopback or gateway router
         ^^^^^^^^^^^^^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write host and the address in numbers
argument:1:29: error[F0201]: a host or network must be an address  found=loopback
    host www.example.org or net loopback or gateway router
                                ^^^^^^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write net and the address in numbers
argument:1:49: error[F0201]: a host or network must be an address  found=router
    host www.example.org or net loopback or gateway router
                                                    ^^^^^^
note: no name is looked up, so that a filter means the same wherever and whenever it runs
help: write ether host, the gateway's Ethernet address, and not host, the address that it has in IP
