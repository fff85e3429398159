# a quotient by zero fails, and its negation holds
--- link
UNKNOWN
--- source
!((0:8) / (1:8) == 2) && (2:8) % (3:8) <= 1
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 4, L2
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        bequi   r3, 0, L1
        divu    r4, r2, r3
        bequi   r4, 2, L2
L1:
        bltui   r1, 4, L2
        lduci   r2, packet[2]
        lduci   r3, packet[3]
        bequi   r3, 0, L2
        modu    r4, r2, r3
        bgtui   r4, 1, L2
        retui   1
L2:
        retui   0
--- run
04020200 => 0
04020202 => 0
04000202 => 1
040302 => 0
09030503 => 0
09030502 => 1
