# what has no order of bytes cannot be in the other one
--- protocols
protocol own over udp.dport == 7001 { a : little(12); _ : 4; b : little(ipv4); _ : 4; c : little(16); _ : 4; d : little(128); e : little(16) "e"; }
--- source
own.e == 1
--- diagnostics
protocols.dpf:1:50: error[D0414]: a field in little-endian order must be a number of 2 to 8 whole bytes, and begin at a byte
    protocol own over udp.dport == 7001 { a : little(12); _ : 4; b : little(ipv4); _ : 4; c : little(16); _ : 4; d : little(128); e : little(16) "e"; }
                                                     ^^
protocols.dpf:1:73: error[D0414]: a field in little-endian order must be a number of 2 to 8 whole bytes, and begin at a byte
    protocol own over udp.dport == 7001 { a : little(12); _ : 4; b : little(ipv4); _ : 4; c : little(16); _ : 4; d : little(128); e : little(16) "e"; }
                                                                            ^^^^
protocols.dpf:1:98: error[D0414]: a field in little-endian order must be a number of 2 to 8 whole bytes, and begin at a byte
    protocol own over udp.dport == 7001 { a : little(12); _ : 4; b : little(ipv4); _ : 4; c : little(16); _ : 4; d : little(128); e : little(16) "e"; }
                                                                                                     ^^
protocols.dpf:1:121: error[D0414]: a field in little-endian order must be a number of 2 to 8 whole bytes, and begin at a byte
    protocol own over udp.dport == 7001 { a : little(12); _ : 4; b : little(ipv4); _ : 4; c : little(16); _ : 4; d : little(128); e : little(16) "e"; }
                                                                                                                            ^^^
