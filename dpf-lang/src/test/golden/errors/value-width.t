# a value too wide for its field is refused where it stands
--- source
tcp.dport == 65536 && 300 == 0:8 && 14:4 == 16 && 0:64 == 0xffff_ffff_ffff_ffff && vlan.pcp == 8
--- diagnostics
filter.dpf:1:14: error[D0301]: a value must fit its field  value=65536 field=tcp.dport bits=16
    tcp.dport == 65536 && 300 == 0:8 && 14:4 == 16 && 0:64 == 0xffff_ffff_ffff_ffff && vlan.pcp == 8
                 ^^^^^
filter.dpf:1:23: error[D0301]: a value must fit its field  value=300 field=0:8 bits=8
    tcp.dport == 65536 && 300 == 0:8 && 14:4 == 16 && 0:64 == 0xffff_ffff_ffff_ffff && vlan.pcp == 8
                          ^^^
filter.dpf:1:45: error[D0301]: a value must fit its field  value=16 field=14:4 bits=4
    tcp.dport == 65536 && 300 == 0:8 && 14:4 == 16 && 0:64 == 0xffff_ffff_ffff_ffff && vlan.pcp == 8
                                                ^^
filter.dpf:1:96: error[D0301]: a value must fit its field  value=8 field=vlan.pcp bits=3
    tcp.dport == 65536 && 300 == 0:8 && 14:4 == 16 && 0:64 == 0xffff_ffff_ffff_ffff && vlan.pcp == 8
                                                                                                   ^
