# what libpcap can do and this cannot
--- expression
protochain 6 or byte 3 & 1 or geneve and geneve and geneve
--- errors
argument:1:12: error[F0401]: a test must be one that is supported
    protochain 6 or byte 3 & 1 or geneve and geneve and geneve
               ^
note: a chain of headers is as long as the packet makes it
help: ask for the protocol itself with proto
argument:1:17: error[F0401]: a test must be one that is supported
    protochain 6 or byte 3 & 1 or geneve and geneve and geneve
                    ^^^^^^^^^^
note: libpcap tests what the test before left behind, not the byte
help: write ether[3] & 1 != 0
argument:1:53: error[F0401]: a test must be one that is supported
    protochain 6 or byte 3 & 1 or geneve and geneve and geneve
                                                        ^^^^^^
note: a tunnel may stand in another, and no deeper
