# a loop
--- assembly
        seti    r1, 0
L1:
        addii   r1, r1, 1
        bltii   r1, 10, L1
        reti    r1
--- verify
program.vs:4:9: error[V1002]: branch must go forward, so that every run ends  target=1 pc=2
            bltii   r1, 10, L1
            ^^^^^^^^^^^^^^^^^^
