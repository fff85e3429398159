# errors come by position, from all the text
--- source
tcp.dprt == 80 &&
  1 == 1 &&
  0:8 == 300 &&
  0:8 & 0xf == 0x10
--- diagnostics
filter.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
    tcp.dprt == 80 &&
    ^^^^^^^^
help: did you mean tcp.dport
filter.dpf:2:3: error[D0204]: a comparison must read the packet
      1 == 1 &&
      ^^^^^^
filter.dpf:3:10: error[D0301]: a value must fit its field  value=300 field=0:8 bits=8
      0:8 == 300 &&
             ^^^
filter.dpf:4:16: error[D0302]: a value must lie inside its mask  value=0x10 mask=0xf
      0:8 & 0xf == 0x10
                   ^^^^
note: they could never be equal
