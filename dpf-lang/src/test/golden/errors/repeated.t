# an atom that says nothing new is warned of
--- source
ip.ttl == 64 && ip.ttl & 0xf0 == 0x40 && ip.ttl == 64
--- diagnostics
filter.dpf:1:17: warning[D0313]: an atom should say something new
    ip.ttl == 64 && ip.ttl & 0xf0 == 0x40 && ip.ttl == 64
                    ^^^^^^^^^^^^^^^^^^^^^
note: it follows from ip.ttl == 64
filter.dpf:1:42: warning[D0313]: an atom should say something new
    ip.ttl == 64 && ip.ttl & 0xf0 == 0x40 && ip.ttl == 64
                                             ^^^^^^^^^^^^
note: it follows from ip.ttl == 64
