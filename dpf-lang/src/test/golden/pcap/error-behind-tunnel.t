# what stands behind a tunnel is not looked for inside, nor silently outside of it
--- dialect
EXTENDED
--- expression
vxlan 7 and tcp port 80
--- errors
argument:1:22: error[F0402]: in the extended dialect, a test must be one that the filter language has  behind=vxlan
    vxlan 7 and tcp port 80
                         ^^
note: libpcap looks for it inside the tunnel, and here no test moves another
help: write it before vxlan for the outer packet; for the inner one, a filter (.dpf) has inner.NAME
