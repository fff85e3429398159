# an IPv6 address has eight groups or ::
--- source
ip6.src == 1:2:3:4:5:6:7::8:9 || ip6.src in {::1.2.3.400, 2001:db8::1/32, ::/129, 1:2:3:4:5:6:7::}
--- diagnostics
filter.dpf:1:12: error[D0322]: an IPv6 address must have eight groups, or :: for those that are zero
    ip6.src == 1:2:3:4:5:6:7::8:9 || ip6.src in {::1.2.3.400, 2001:db8::1/32, ::/129, 1:2:3:4:5:6:7::}
               ^^^^^^^^^^^^^^^^^^
filter.dpf:1:46: error[D0322]: an IPv6 address must have eight groups, or :: for those that are zero
    ip6.src == 1:2:3:4:5:6:7::8:9 || ip6.src in {::1.2.3.400, 2001:db8::1/32, ::/129, 1:2:3:4:5:6:7::}
                                                 ^^^^^^^^^^^
filter.dpf:1:59: error[D0319]: an address must end where its prefix does
    ip6.src == 1:2:3:4:5:6:7::8:9 || ip6.src in {::1.2.3.400, 2001:db8::1/32, ::/129, 1:2:3:4:5:6:7::}
                                                              ^^^^^^^^^^^^^^
help: write 2001:db8::/32
filter.dpf:1:78: error[D0318]: a prefix must not be longer than an address  length=129 limit=128
    ip6.src == 1:2:3:4:5:6:7::8:9 || ip6.src in {::1.2.3.400, 2001:db8::1/32, ::/129, 1:2:3:4:5:6:7::}
                                                                                 ^^^
