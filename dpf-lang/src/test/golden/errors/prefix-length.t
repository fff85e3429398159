# a prefix is no longer than its address, which ends with it
--- source
ip.src in 10.0.0.1/8 || ip.src in {10.0.0.0/33, 10.0.0.0/ip.ttl} || tcp.dport in 10.0.0.0/8
--- diagnostics
filter.dpf:1:11: error[D0319]: an address must end where its prefix does
    ip.src in 10.0.0.1/8 || ip.src in {10.0.0.0/33, 10.0.0.0/ip.ttl} || tcp.dport in 10.0.0.0/8
              ^^^^^^^^^^
help: write 10.0.0.0/8
filter.dpf:1:45: error[D0318]: a prefix must not be longer than an address  length=33 limit=32
    ip.src in 10.0.0.1/8 || ip.src in {10.0.0.0/33, 10.0.0.0/ip.ttl} || tcp.dport in 10.0.0.0/8
                                                ^^
filter.dpf:1:58: error[D0206]: a constant must stand here, not a field
    ip.src in 10.0.0.1/8 || ip.src in {10.0.0.0/33, 10.0.0.0/ip.ttl} || tcp.dport in 10.0.0.0/8
                                                             ^^^^^^
filter.dpf:1:82: error[D0301]: a value must fit its field  value=167772160 field=tcp.dport bits=16
    ip.src in 10.0.0.1/8 || ip.src in {10.0.0.0/33, 10.0.0.0/ip.ttl} || tcp.dport in 10.0.0.0/8
                                                                                     ^^^^^^^^^^
