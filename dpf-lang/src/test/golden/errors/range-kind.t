# a range is between two of a kind
--- source
inet.src in 10.0.0.1..::5 || ip6.src in {::5..::3, ::1..tcp.dport} || ip.src in 10.0.0.1..10
--- diagnostics
filter.dpf:1:13: error[D0217]: a range must be between two numbers or two addresses of one version
    inet.src in 10.0.0.1..::5 || ip6.src in {::5..::3, ::1..tcp.dport} || ip.src in 10.0.0.1..10
                ^^^^^^^^^^^^^
filter.dpf:1:42: error[D0317]: a range must not end before it begins
    inet.src in 10.0.0.1..::5 || ip6.src in {::5..::3, ::1..tcp.dport} || ip.src in 10.0.0.1..10
                                             ^^^^^^^^
filter.dpf:1:52: error[D0215]: a field of 128 bits must only be compared with addresses, by ==, != or in
    inet.src in 10.0.0.1..::5 || ip6.src in {::5..::3, ::1..tcp.dport} || ip.src in 10.0.0.1..10
                                                       ^^^
filter.dpf:1:81: error[D0217]: a range must be between two numbers or two addresses of one version
    inet.src in 10.0.0.1..::5 || ip6.src in {::5..::3, ::1..tcp.dport} || ip.src in 10.0.0.1..10
                                                                                    ^^^^^^^^^^^^
