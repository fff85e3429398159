# prefetch does nothing, wherever it points
--- assembly prefetch
.region packet
        setl    r1, -1
        prefetch packet[r1+r1]
        retui   1
--- run prefetch
- => 1
00 => 1
--- assembly prefetchi
.region packet
        prefetchi packet[9]
        retui   1
--- run prefetchi
- => 1
00 => 1
