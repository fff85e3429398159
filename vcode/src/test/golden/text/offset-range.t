# the offset of a load has 32 signed bits, whatever its type
--- assembly
.region packet
        ldul    r1, packet[r2+r3]
        lduli   r1, packet[0xffffffffffffffff]
        lduli   r1, packet[r2-0x80000001]
        lduli   r1, packet[r2+-1]
        retl    r1
--- diagnostics
program.vs:3:28: error[A0005]: number must fit its place  found=0xffffffffffffffff type=ul
            lduli   r1, packet[0xffffffffffffffff]
                               ^^^^^^^^^^^^^^^^^^
program.vs:4:30: error[A0005]: number must fit its place  found=-0x80000001 type=ul
            lduli   r1, packet[r2-0x80000001]
                                 ^^^^^^^^^^^
