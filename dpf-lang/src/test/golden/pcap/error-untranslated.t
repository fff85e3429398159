# what only the dialect of libpcap has
--- dialect
EXTENDED
--- expression
atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
--- errors
argument:1:1: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=atalk
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
    ^^^^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:10: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=ipx
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
             ^^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:17: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=llc
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                    ^^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:24: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=llc
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                           ^^^^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:43: error[F0402]: in the extended dialect, a test must be one that the filter language has  found='iso proto'
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                                              ^
help: the dialect pcap has it
argument:1:48: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=isis
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                                                   ^^^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:56: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=l1
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                                                           ^^
help: compare eth.type and eth[14:8] in a filter (.dpf); the dialect pcap has it
argument:1:74: error[F0402]: in the extended dialect, a test must be one that the filter language has  found='decnet host'
    atalk or ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet
                                                                             ^^^
help: the dialect pcap has it
argument:1:91: error[F0402]: in the extended dialect, a test must be one that the filter language has  found='rarp host'
    r ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
                                                                                       ^^^^^^^^
help: the dialect pcap has it
argument:1:114: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=60
    r ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
                                                                                                              ^^
help: ask for what stands behind the extension headers; the dialect pcap has it
argument:1:120: error[F0402]: in the extended dialect, a test must be one that the filter language has
    r ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
                                                                                                                    ^^^^^^^^^^^^
note: where the bytes are is computed from the packet
help: name a field in a filter (.dpf), or move to the place with SHIFT; the dialect pcap has it, too
argument:1:140: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=igmp
    r ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
                                                                                                                                        ^^^^^^^
help: count the bytes from the start of ip or ip6; the dialect pcap has it
argument:1:155: error[F0402]: in the extended dialect, a test must be one that the filter language has  found=decnet
    r ipx or llc or llc i or iso proto 3 or isis or l1 or decnet host 1.1 or rarp host 10.0.0.1 or protochain 60 or tcp[tcp[12]] = 1 or igmp[0] = 1 or decnet[0] = 1
                                                                                                                                                       ^^^^^^^^^
help: count the bytes from the start of ether; the dialect pcap has it
