# addresses of 128 bits are compared and no more
--- source
ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
|| ip6.src || SHIFT(ip6.src) || ip6.src == 2001:db8::/32 || ip6.src in tcp.dport
--- diagnostics
filter.dpf:1:1: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
    ^^^^^^^
filter.dpf:1:21: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
                        ^^^^^^^^^^^^^
filter.dpf:1:38: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
                                         ^^^^^^^^^^^^^^^^^^
filter.dpf:1:60: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
                                                               ^^^^^^^^^^^^^^^^^^^^
filter.dpf:1:88: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
                                                                                           ^^^
filter.dpf:1:112: error[D0213]: signed must be asked of a field of at most 64 bits
    ip6.src & 5 == 1 || ip6.src < ::1 || ip6.src == ip6.dst || ip6.src == tcp.dport || 5 + ::1 == ip.ttl || signed(ip6.src) == 1
                                                                                                                   ^^^^^^^
filter.dpf:2:4: error[D0202]: a condition must stand here, not a number
    || ip6.src || SHIFT(ip6.src) || ip6.src == 2001:db8::/32 || ip6.src in tcp.dport
       ^^^^^^^
filter.dpf:2:21: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    || ip6.src || SHIFT(ip6.src) || ip6.src == 2001:db8::/32 || ip6.src in tcp.dport
                        ^^^^^^^
filter.dpf:2:44: error[D0210]: a prefix must stand behind in
    || ip6.src || SHIFT(ip6.src) || ip6.src == 2001:db8::/32 || ip6.src in tcp.dport
                                               ^^^^^^^^^^^^^
help: write ip6.src in 2001:db8::/32
filter.dpf:2:72: error[D0206]: a constant must stand here, not a field
    || ip6.src || SHIFT(ip6.src) || ip6.src == 2001:db8::/32 || ip6.src in tcp.dport
                                                                           ^^^^^^^^^
