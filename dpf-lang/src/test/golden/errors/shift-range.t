# a shift by a field that may need more than 32 bits is refused
--- source
SHIFT(0:33) && SHIFT(0:32 << 1) && SHIFT(0:32) && SHIFT((0:64 & 0xff) << 24) && SHIFT((0:64 & 0xff) << 25)
--- diagnostics
filter.dpf:1:7: error[D0306]: a shift by a field must fit 32 bits  limit=0xffffffff
    SHIFT(0:33) && SHIFT(0:32 << 1) && SHIFT(0:32) && SHIFT((0:64 & 0xff) << 24) && SHIFT((0:64 & 0xff) << 25)
          ^^^^
help: cut it, for example by & 0xffff
filter.dpf:1:22: error[D0306]: a shift by a field must fit 32 bits  limit=0xffffffff
    SHIFT(0:33) && SHIFT(0:32 << 1) && SHIFT(0:32) && SHIFT((0:64 & 0xff) << 24) && SHIFT((0:64 & 0xff) << 25)
                         ^^^^^^^^^
help: cut it, for example by & 0xffff
filter.dpf:1:87: error[D0306]: a shift by a field must fit 32 bits  limit=0xffffffff
    SHIFT(0:33) && SHIFT(0:32 << 1) && SHIFT(0:32) && SHIFT((0:64 & 0xff) << 24) && SHIFT((0:64 & 0xff) << 25)
                                                                                          ^^^^^^^^^^^^^^^^^^^
help: cut it, for example by & 0xffff
