# what can only be found by way of itself is no protocol
--- protocols
protocol again over udp.dport == 1 { carries link.proto = 0x0800; }
protocol one over one.next == 1 { x : 8; carries one.next = x; }
protocol left over right.next == 1 { carries left.next = 1; }
protocol right over left.next == 1 { carries right.next = 1; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:10: error[D0404]: a protocol must not stand on itself
    protocol again over udp.dport == 1 { carries link.proto = 0x0800; }
             ^^^^^
note: it is found by way of again over udp over ip over again
help: what carries another packet is declared by tunnel instead of protocol
protocols.dpf:3:10: error[D0404]: a protocol must not stand on itself
    protocol left over right.next == 1 { carries left.next = 1; }
             ^^^^
note: it is found by way of left over right over left
help: what carries another packet is declared by tunnel instead of protocol
protocols.dpf:4:10: error[D0404]: a protocol must not stand on itself
    protocol right over left.next == 1 { carries right.next = 1; }
             ^^^^^
note: it is found by way of right over left over right
help: what carries another packet is declared by tunnel instead of protocol
