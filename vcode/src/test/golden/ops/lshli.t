# lshli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        lshli r3, r1, 5
        retl    r3
--- run
0000000000000007 => 224
fffffffffffffff9 => -224
000000007fffffff => 68719476704
0000000080000000 => 68719476736
ffffffffffffffff => -32
8000000000000000 => 0
0123456789abcdef => 2623536934927580640
