# a register set on one path only, and one never set
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L1
        seti    r2, 1
L1:
        addu    r3, r2, r4
        retu    r3
--- verify
program.vs:6:9: error[V2001]: register must be set before it is read, on every path  register=r2
            addu    r3, r2, r4
            ^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V2001]: register must be set before it is read, on every path  register=r4
            addu    r3, r2, r4
            ^^^^^^^^^^^^^^^^^^
