# control from one function into the next
--- assembly
.function main () l
        beqli   r0, 0, L1
        nop
.function f ()
L1:
        nop
        retv
.function g ()
        nop
--- verify
program.vs:2:9: error[V1001]: control must stay inside its function  target=2 function=main instructions=[0,1]
            beqli   r0, 0, L1
            ^^^^^^^^^^^^^^^^^
program.vs:3:9: error[V1003]: function must not run past its last instruction  function=main
            nop
            ^^^
program.vs:9:9: error[V1003]: function must not run past its last instruction  function=g
            nop
            ^^^
