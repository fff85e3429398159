# targets behind the end and far outside, and no return
--- assembly
        beqii   r0, 0, @3
        j       @2147483647
        nop
--- verify
program.vs:1:9: error[V1001]: control must stay inside the program  target=3 instructions=3
            beqii   r0, 0, @3
            ^^^^^^^^^^^^^^^^^
program.vs:2:9: error[V1001]: control must stay inside the program  target=2147483647 instructions=3
            j       @2147483647
            ^^^^^^^^^^^^^^^^^^^
program.vs:3:9: error[V1003]: program must not run past its last instruction  instructions=3
            nop
            ^^^
