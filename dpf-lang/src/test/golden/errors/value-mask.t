# a value outside the mask could never be equal
--- source
0:8 & 0xf0 == 0x11 && 0x80 == tcp.flags & 0x12 && 0:16 & ~0xff == 1
--- diagnostics
filter.dpf:1:15: error[D0302]: a value must lie inside its mask  value=0x11 mask=0xf0
    0:8 & 0xf0 == 0x11 && 0x80 == tcp.flags & 0x12 && 0:16 & ~0xff == 1
                  ^^^^
note: they could never be equal
filter.dpf:1:23: error[D0302]: a value must lie inside its mask  value=0x80 mask=0x12
    0:8 & 0xf0 == 0x11 && 0x80 == tcp.flags & 0x12 && 0:16 & ~0xff == 1
                          ^^^^
note: they could never be equal
filter.dpf:1:67: error[D0302]: a value must lie inside its mask  value=0x1 mask=0xff00
    0:8 & 0xf0 == 0x11 && 0x80 == tcp.flags & 0x12 && 0:16 & ~0xff == 1
                                                                      ^
note: they could never be equal
