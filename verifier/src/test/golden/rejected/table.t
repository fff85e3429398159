# tables that are not there, lead back, or out of the function
--- assembly
.table T1 L1, L3
.table T2 L2, @9
.table T3 L2, L1, L2
.function main () l
        jt      r0, @7
L1:
        nop
        jt      r0, T1
L2:
        jt      r0, T2
        jt      r0, T3
        retli   0
.function f ()
L3:
        retv
--- verify
program.vs:5:9: error[V1007]: jump table must be one of the program's  table=7 tables=3
            jt      r0, @7
            ^^^^^^^^^^^^^^
program.vs:8:9: error[V1001]: control must stay inside its function  target=6 function=main instructions=[0,5]
            jt      r0, T1
            ^^^^^^^^^^^^^^
program.vs:10:9: error[V1001]: control must stay inside its function  target=9 function=main instructions=[0,5]
            jt      r0, T2
            ^^^^^^^^^^^^^^
