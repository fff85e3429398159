# little reads a field of whole bytes with its last byte first, beside others in network order
--- source
little(12:16) == 0x8 && little(0:48) & 0xff == 1 && little(0:32) > 7 && signed(little(4:24)) < 0 && little(0:8) == 1 && 0:16 == 1
  && little(0:16) != 1 && SHIFT(little(0:16) << 2) && little(0:64) in {1, 3}
--- typed
12:16 == 0x800 && 0:48 & 0xff0000000000 == 0x10000000000 && little(0:32) > 7 && signed(little(4:24)) < 0 && 0:8 == 1 && 0:16 == 1 && little(0:16) != 1 && SHIFT(little(0:16) << 2) && little(0:64) in {1, 3}
