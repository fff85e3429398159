# where several ways lead to what is not proved, and some would prove it, a note says which
--- assembly bounds
.region packet
        len     r1, packet
        beqii   r1, 7, L1
        bltui   r1, 14, L2
        j       L3
L1:
        seti    r2, 1
        j       L3
L2:
        retui   0
L3:
        addii   r3, r1, 1
        ldusi   r2, packet[12]
        retu    r2
--- verify bounds
program.vs:13:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=2 length=[7,2147483647]
            ldusi   r2, packet[12]
            ^^^^^^^^^^^^^^^^^^^^^^
note: it holds if control comes to pc 7 from pc 3: j       L3, but not from pc 5: j       L3
help: a check length >= 14 before it suffices
--- assembly divisor
.region state 4
        ldii    r1, state[0]
        beqii   r1, 0, zero
        seti    r2, 3
        j       meet
zero:
        movi    r2, r1
meet:
        divi    r3, r1, r2
        reti    r3
--- verify divisor
program.vs:9:9: error[V2201]: divisor must not be zero  divisor=[0,3] type=i
            divi    r3, r1, r2
            ^^^^^^^^^^^^^^^^^^
note: it holds if control comes to pc 5 from pc 3: j       L2, but not from pc 4: movi    r2, r1
help: a branch that leaves if r2 = 0 before it suffices
--- assembly register
.region state 4
        ldii    r1, state[0]
        beqii   r1, 0, zero
        seti    r2, 3
zero:
        reti    r2
--- verify register
program.vs:6:9: error[V2001]: register must be set before it is read, on every path  register=r2
            reti    r2
            ^^^^^^^^^^
note: it holds if control comes to pc 3 from pc 2: seti    r2, 3, but not from pc 1: beqii   r1, 0, L1
