# a store to a packet that is only read
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 4, L1
        stii    r1, packet[0]
L1:
        retui   0
--- verify
program.vs:4:9: error[V2102]: store must be to a region that is declared writable  region=packet
            stii    r1, packet[0]
            ^^^^^^^^^^^^^^^^^^^^^
