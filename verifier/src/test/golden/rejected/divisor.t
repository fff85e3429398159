# divisors that may be zero, are zero, or are zero in the bits that count
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 8, L1
        lduci   r2, packet[0]
        divui   r3, r2, 0
        divu    r3, r2, r2
        ldli    r4, packet[0]
        beqli   r4, 0, L1
        modi    r3, r2, r4
        retu    r3
L1:
        retui   0
--- verify
program.vs:5:9: error[V2201]: divisor must not be zero  divisor=0 type=u
            divui   r3, r2, 0
            ^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu    r3, r2, r2
            ^^^^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:9:9: error[V2201]: divisor must not be zero  divisor=[-2147483648,2147483647] type=i
            modi    r3, r2, r4
            ^^^^^^^^^^^^^^^^^^
