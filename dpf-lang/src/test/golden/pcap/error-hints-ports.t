# a known port is no misspelled protocol
--- expression
smtp or ntp or inner.udp or vlan2.id
--- errors
argument:1:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=smtp
    smtp or ntp or inner.udp or vlan2.id
    ^^^^
help: did you mean port smtp
argument:1:9: error[F0205]: a value must have qualifiers, its own or those of the value before  found=ntp
    smtp or ntp or inner.udp or vlan2.id
            ^^^
help: did you mean port ntp
argument:1:16: error[F0205]: a value must have qualifiers, its own or those of the value before  found=inner.udp
    smtp or ntp or inner.udp or vlan2.id
                   ^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in
argument:1:29: error[F0205]: a value must have qualifiers, its own or those of the value before  found=vlan2.id
    smtp or ntp or inner.udp or vlan2.id
                                ^^^^^^^^
help: a field is of the filter language, which files .dpf are written in
