# targets behind the end and far outside, and no return
--- assembly
        beqii   r0, 0, @3
        j       @2147483647
        nop
--- verify
program.vs:1:9: error[V1001]: control must stay inside its function  target=3 function=main instructions=[0,2]
            beqii   r0, 0, @3
            ^^^^^^^^^^^^^^^^^
program.vs:2:9: error[V1001]: control must stay inside its function  target=2147483647 function=main instructions=[0,2]
            j       @2147483647
            ^^^^^^^^^^^^^^^^^^^
program.vs:3:9: error[V1003]: function must not run past its last instruction  function=main
            nop
            ^^^
