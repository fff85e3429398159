# fields that a little-endian host does not load, and addresses as values of those that it does
--- source
order little;
0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
|| 26:32 == 10.0.0.1 || 26:32 in {10.0.0.0/8, 1} || 26:32 & 0xff == 0.0.0.1 || little(0:32) > 10.0.0.1 || ip.src == 10.0.0.1
--- diagnostics
filter.dpf:2:3: error[D0232]: a field in little-endian order must have up to 8, 16, 32 or 64 bits  width=24
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
      ^^
help: write little(0:24), or a name, which is in network order
filter.dpf:2:16: error[D0232]: a field in little-endian order must have up to 8, 16, 32 or 64 bits  width=12
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
                   ^^
filter.dpf:2:34: error[D0231]: little must be asked of a field OFFSET:BITS of up to 8 whole bytes
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
                                     ^^^^
filter.dpf:2:55: error[D0231]: little must be asked of a field OFFSET:BITS of up to 8 whole bytes
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
                                                          ^^^^^^^^^
filter.dpf:2:82: error[D0231]: little must be asked of a field OFFSET:BITS of up to 8 whole bytes
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
                                                                                     ^^^^^^^
filter.dpf:2:106: error[D0231]: little must be asked of a field OFFSET:BITS of up to 8 whole bytes
    0:24 == 1 || 0:12 == 1 || little(0:12) == 1 || little(tcp.dport) == 80 || little(0:8 + 1) == 1 || little(0:128) == ::1
                                                                                                             ^^^^^
filter.dpf:3:13: error[D0233]: an address must be compared with a field in network order  field=little(26:32)
    || 26:32 == 10.0.0.1 || 26:32 in {10.0.0.0/8, 1} || 26:32 & 0xff == 0.0.0.1 || little(0:32) > 10.0.0.1 || ip.src == 10.0.0.1
                ^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
filter.dpf:3:35: error[D0233]: an address must be compared with a field in network order  field=little(26:32)
    || 26:32 == 10.0.0.1 || 26:32 in {10.0.0.0/8, 1} || 26:32 & 0xff == 0.0.0.1 || little(0:32) > 10.0.0.1 || ip.src == 10.0.0.1
                                      ^^^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
filter.dpf:3:69: error[D0233]: an address must be compared with a field in network order  field=little(26:32)
    || 26:32 == 10.0.0.1 || 26:32 in {10.0.0.0/8, 1} || 26:32 & 0xff == 0.0.0.1 || little(0:32) > 10.0.0.1 || ip.src == 10.0.0.1
                                                                        ^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
filter.dpf:3:95: error[D0233]: an address must be compared with a field in network order  field=little(0:32)
    || 26:32 == 10.0.0.1 || 26:32 in {10.0.0.0/8, 1} || 26:32 & 0xff == 0.0.0.1 || little(0:32) > 10.0.0.1 || ip.src == 10.0.0.1
                                                                                                  ^^^^^^^^
help: compare ip.src or ip.dst, or the number that the bytes are in this order
