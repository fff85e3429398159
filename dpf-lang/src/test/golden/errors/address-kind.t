# an address is of its field's version
--- source
ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
--- diagnostics
filter.dpf:1:12: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
               ^^^^^^^^
filter.dpf:1:34: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                     ^^^
filter.dpf:1:53: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                                        ^^^^^^^^^^
filter.dpf:1:65: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                                                    ^
help: an address is 10.0.0.1 or 2001:db8::1
filter.dpf:1:83: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                                                                      ^^^^^^^^^^
help: an address is 10.0.0.1 or 2001:db8::1
filter.dpf:1:111: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                                                                                                  ^^^
filter.dpf:1:128: error[D0216]: an address must be of the version that its field has
    ip6.src == 10.0.0.1 || ip.src == ::1 || ip6.src in {10.0.0.0/8, 5} || inet.src == 0x0a000001 || tcp.dport in {::1} || 0:128 == 5
                                                                                                                                   ^
help: an address is 10.0.0.1 or 2001:db8::1
