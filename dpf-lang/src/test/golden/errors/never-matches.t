# atoms that exclude each other are warned of, and the filter still compiles
--- source
12:16 == 0x800 && SHIFT(12) && 0:16 == 0x86dd
--- diagnostics
filter.dpf:1:32: warning[D0312]: atoms should not exclude each other
    12:16 == 0x800 && SHIFT(12) && 0:16 == 0x86dd
                                   ^^^^^^^^^^^^^^
note: the filter never matches, for it also wants 12:16 == 0x800
--- vcode
.region packet
        retui   0
