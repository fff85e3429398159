# a number has at most 64 bits, written or computed
--- source
0:64 == 18446744073709551615 && 0:64 == 18446744073709551616 && 0:64 == 0x1_0000_0000_0000_0000
&& 0:64 == 0xffff_ffff_ffff_ffff + 1 && 0:64 == 1 << 64 && 0:64 == (1 << 32) * (1 << 32) && SHIFT(0:8 << 64)
--- diagnostics
filter.dpf:1:41: error[D0307]: a number must fit 64 bits
    0:64 == 18446744073709551615 && 0:64 == 18446744073709551616 && 0:64 == 0x1_0000_0000_0000_0000
                                            ^^^^^^^^^^^^^^^^^^^^
filter.dpf:1:73: error[D0307]: a number must fit 64 bits
    0:64 == 18446744073709551615 && 0:64 == 18446744073709551616 && 0:64 == 0x1_0000_0000_0000_0000
                                                                            ^^^^^^^^^^^^^^^^^^^^^^^
filter.dpf:2:12: error[D0307]: a number must fit 64 bits
    && 0:64 == 0xffff_ffff_ffff_ffff + 1 && 0:64 == 1 << 64 && 0:64 == (1 << 32) * (1 << 32) && SHIFT(0:8 << 64)
               ^^^^^^^^^^^^^^^^^^^^^^^^^
filter.dpf:2:49: error[D0307]: a number must fit 64 bits
    && 0:64 == 0xffff_ffff_ffff_ffff + 1 && 0:64 == 1 << 64 && 0:64 == (1 << 32) * (1 << 32) && SHIFT(0:8 << 64)
                                                    ^^^^^^^
filter.dpf:2:68: error[D0307]: a number must fit 64 bits
    && 0:64 == 0xffff_ffff_ffff_ffff + 1 && 0:64 == 1 << 64 && 0:64 == (1 << 32) * (1 << 32) && SHIFT(0:8 << 64)
                                                                       ^^^^^^^^^^^^^^^^^^^^^
filter.dpf:2:99: error[D0306]: a shift by a field must fit 32 bits  limit=0xffffffff
    && 0:64 == 0xffff_ffff_ffff_ffff + 1 && 0:64 == 1 << 64 && 0:64 == (1 << 32) * (1 << 32) && SHIFT(0:8 << 64)
                                                                                                      ^^^^^^^^^
help: cut it, for example by & 0xffff
