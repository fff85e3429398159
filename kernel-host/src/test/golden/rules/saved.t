# saved filters are known by their first bytes, whatever the name; a filter of a template has its number for a name
--- read
saved
saved.dpf
saved RAW
any RAW
--- bytes saved
7f444d580100000200000000000000450203020c0003041a0000010001070901
01010207000101010209000200000003617270000101000286100001040a0000
0160e099e9
--- bytes saved.dpf
7f444d580100000200000000000000230000000100000004616c6c200301008c
006a79
--- bytes any
7f444d5801000000000000000000002200000001000000046e6f6e65020013e7
5e12
--- result
read saved
rule arp  priority=0  absent=FAILS
  packet[12:2] == 2054
rule #4  priority=0  absent=FAILS
  packet[26:4] == 0xa000001
read saved.dpf
rule all   priority=-2  absent=FAILS
  always
read saved RAW
unfit saved: error[H0216]: saved filters must be for the link type of the packets  filters=ETHERNET packets=RAW
read any RAW
rule none  priority=1  absent=FAILS
  never
