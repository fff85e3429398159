# a jump to itself
--- assembly
L1:
        j       L1
--- verify
program.vs:2:9: error[V1002]: branch must go forward, so that every run ends  target=0 pc=0
            j       L1
            ^^^^^^^^^^
