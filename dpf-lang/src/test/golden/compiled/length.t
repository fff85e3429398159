# the length on the wire comes from the host
--- link
UNKNOWN
--- source
length > 100 && 0:8 == 1
--- vcode
.region packet
.import wire_length () l
        len     r1, packet
        hcalll  r2, wire_length()
        anduli  r2, r2, 0x7fffffff
        bltui   r2, 101, L1
        bltui   r1, 1, L1
        lduci   r2, packet[0]
        bneui   r2, 1, L1
        retui   1
L1:
        retui   0
