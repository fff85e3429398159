# field and constant may change sides, masks may pile up
--- source
10.0.0.1 == ip.src && 0x12 == (0x13 & tcp.flags & 0x32) && 0:8 & 255 == 1
--- typed
ip.src == 10.0.0.1 && tcp.flags & 0x12 == 0x12 && 0:8 == 1
