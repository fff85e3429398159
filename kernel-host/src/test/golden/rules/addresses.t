# what begins with an address of IPv6 or Ethernet has no name, and what a name is like has one
--- read
addresses.txt
wrong.txt
--- file addresses.txt
ip6 host ::1
host fe80::
dead: host 10.0.0.1
--- file wrong.txt
fe80:: or host ::1
de:ad:be:ef:0:1
--- result
read addresses.txt
rule ip6 host ::1  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 34525
      packet[22:4] == 0
      packet[26:4] == 0
      packet[30:4] == 0
      packet[34:4] == 1
    all of
      packet[12:2] == 34525
      packet[38:4] == 0
      packet[42:4] == 0
      packet[46:4] == 0
      packet[50:4] == 1
rule host fe80::  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 34525
      packet[22:4] == 0xfe800000
      packet[26:4] == 0
      packet[30:4] == 0
      packet[34:4] == 0
    all of
      packet[12:2] == 34525
      packet[38:4] == 0xfe800000
      packet[42:4] == 0
      packet[46:4] == 0
      packet[50:4] == 0
rule dead  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 2048
      packet[26:4] == 0xa000001
    all of
      packet[12:2] == 2048
      packet[30:4] == 0xa000001
    all of
      packet[12:2] == 2054
      packet[28:4] == 0xa000001
    all of
      packet[12:2] == 2054
      packet[38:4] == 0xa000001
    all of
      packet[12:2] == 32821
      packet[28:4] == 0xa000001
    all of
      packet[12:2] == 32821
      packet[38:4] == 0xa000001
read wrong.txt
wrong.txt:1:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=fe80::
    fe80:: or host ::1
    ^^^^^^
help: did you mean host fe80::
wrong.txt:2:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=de:ad:be:ef:0:1
    de:ad:be:ef:0:1
    ^^^^^^^^^^^^^^^
help: did you mean ether host de:ad:be:ef:0:1
