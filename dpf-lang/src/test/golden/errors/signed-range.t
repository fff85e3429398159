# a signed field has half its values below zero
--- source
signed(0:8) == -128 || signed(0:8) < -129 || signed(0:8) <= 128 || signed(0:64) + 1 == 0x8000_0000_0000_0000 || signed(0:8) in {-129..5}
--- diagnostics
filter.dpf:1:38: error[D0301]: a value must fit its field  value=-129 field=0:8 signed-bits=8
    signed(0:8) == -128 || signed(0:8) < -129 || signed(0:8) <= 128 || signed(0:64) + 1 == 0x8000_0000_0000_0000 || signed(0:8) in {-129..5}
                                         ^^^^
filter.dpf:1:61: error[D0301]: a value must fit its field  value=128 field=0:8 signed-bits=8
    signed(0:8) == -128 || signed(0:8) < -129 || signed(0:8) <= 128 || signed(0:64) + 1 == 0x8000_0000_0000_0000 || signed(0:8) in {-129..5}
                                                                ^^^
filter.dpf:1:88: error[D0307]: a number must fit 64 bits
    signed(0:8) == -128 || signed(0:8) < -129 || signed(0:8) <= 128 || signed(0:64) + 1 == 0x8000_0000_0000_0000 || signed(0:8) in {-129..5}
                                                                                           ^^^^^^^^^^^^^^^^^^^^^
filter.dpf:1:129: error[D0301]: a value must fit its field  value=-129 field=0:8 signed-bits=8
    signed(0:8) == -128 || signed(0:8) < -129 || signed(0:8) <= 128 || signed(0:64) + 1 == 0x8000_0000_0000_0000 || signed(0:8) in {-129..5}
                                                                                                                                    ^^^^^^^
