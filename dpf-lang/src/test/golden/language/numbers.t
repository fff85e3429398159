# numbers are decimal, hexadecimal or binary, with separators
--- source
0:32 == 1_000_000 && 4:16 == 0xBe_eF && 6:8 == 0b1010_0101 && 0:48 == 02:00:5e:00:53:Af && 6:16 == 010
--- typed
0:32 == 0xf4240 && 4:16 == 0xbeef && 6:8 == 0xa5 && 0:48 == 0x2005e0053af && 6:16 == 0xa
