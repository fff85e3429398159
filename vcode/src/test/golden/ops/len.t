# len is the length of the packet, not of the array around it
--- assembly
.region packet
        len     r1, packet
        retl    r1
--- run
- => 0
00 => 1
0011223344 => 5
