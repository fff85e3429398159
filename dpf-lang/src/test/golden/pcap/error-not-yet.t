# what libpcap can do and this cannot
--- expression
protochain 6 or geneve and vxlan and geneve
--- errors
argument:1:12: error[F0401]: a test must be one that is supported
    protochain 6 or geneve and vxlan and geneve
               ^
note: a chain of headers is as long as the packet makes it
help: ask for the protocol itself with proto
argument:1:38: error[F0401]: a test must be one that is supported
    protochain 6 or geneve and vxlan and geneve
                                         ^^^^^^
note: a tunnel may stand in another, and no deeper
