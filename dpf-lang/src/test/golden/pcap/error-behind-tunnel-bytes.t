# nor are bytes
--- dialect
EXTENDED
--- expression
geneve and len > 100 and ip[0] = 1
--- errors
argument:1:26: error[F0402]: in the extended dialect, a test must be one that the filter language has  behind=geneve
    geneve and len > 100 and ip[0] = 1
                             ^^^^^
note: libpcap looks for it inside the tunnel, and here no test moves another
help: write it before geneve for the outer packet; for the inner one, a filter (.dpf) has inner.NAME
