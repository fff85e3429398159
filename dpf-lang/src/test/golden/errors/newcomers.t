# what a name is depends on what it is compared with; a range has dots, and comments begin with #
--- source
icmp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.ip
--- diagnostics
filter.dpf:1:14: error[D0201]: a name must be a field, a protocol or declared
    icmp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.
                 ^^^^
filter.dpf:1:32: error[D0201]: a name must be a field, a protocol or declared
    icmp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.
                                   ^^^^
filter.dpf:1:53: error[D0201]: a name must be a field, a protocol or declared
    icmp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.
                                                        ^^^
help: ask for tcp.flags.syn, or for all by their numbers
filter.dpf:1:60: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    icmp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.
                                                               ^^^^^^^
filter.dpf:1:94: error[D0216]: an address must be of the version that its field has
    mp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.ip
                                                                                               ^
help: an address is 10.0.0.1 or 2001:db8::1
filter.dpf:1:117: error[D0308]: a number must not be negative
    mp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.ip
                                                                                                                      ^^^^^^^^^
help: a range is 8000..8080
filter.dpf:1:131: error[D0201]: a name must be a field, a protocol or declared
    mp.type == echo && dns.id == http && tcp.flags == SYN && ip6.src + 1 == ::1 && inet.src == 5 && tcp.dport in {80, 8000-8080} && inner.inner.inner.inner.inner.ip
                                                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: inner. stands 4 times at most
