# divli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        divli r3, r1, -7
        retl    r3
--- run
0000000000000007 => -1
fffffffffffffff9 => 1
000000007fffffff => -306783378
0000000080000000 => -306783378
ffffffffffffffff => 0
8000000000000000 => 1317624576693539401
0123456789abcdef => -11712218459498127
