# what libpcap can do and this cannot
--- expression
geneve and vxlan and geneve
--- errors
argument:1:22: error[F0401]: a test must be one that is supported
    geneve and vxlan and geneve
                         ^^^^^^
note: a tunnel may stand in another, and no deeper
