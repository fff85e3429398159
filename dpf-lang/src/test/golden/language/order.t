# little-endian order is that of fields of 16, 32 and 64 bits without a name, in whatever they stand
--- source
order little;
const ADDRESS = 0x0100000a;
0:8 == 1 && 0:4 & 3 == 1 && 0:16 != 0x1234 && 0:16 & 0x0fff == 0x102 && 0:32 == ADDRESS && 0:64 < 0x0102 && 0:16 in {1, 5..7}
  && signed(0:16) == -2 && (0:16) + 1 == 0:32 && SHIFT(0:16 & 0xff) && SHIFT(2) && tcp.dport == 80 && ip.src == 10.0.0.1
  && little(0:24) == 1 && little(little(0:16)) == 1 && 0:128 == 2001:db8::1
--- typed
0:8 == 1 && 0:4 & 0x3 == 0x1 && little(0:16) != 0x1234 && 0:16 & 0xff0f == 0x201 && 0:32 == 0xa000001 && little(0:64) < 0x102 && little(0:16) in {1, 5..7} && signed(little(0:16)) == -2 && little(0:16) + 1 == little(0:32) && SHIFT(little(0:16) & 0xff) && SHIFT(2) && tcp.dport == 80 && ip.src == 10.0.0.1 && 0:24 == 0x10000 && 0:16 == 0x100 && 0:128 == 2001:db8::1
