# arguments, stored values and kept values are read
--- assembly
.region state 8
.import six (i, u, l, ul, p, i) i
.function main () l
        call    f(r1, r2)
        stii    r3, state[0]
        cmveqli r4, r0, 1
        setl    r9, 1
        hcalli  r5, six(r9, r9, r9, r9, r9, r6)
        fuel    r7
        retl    r8
.function f (l, u)
        retv
--- verify
program.vs:4:9: error[V2001]: register must be set before it is read, on every path  register=r1
            call    f(r1, r2)
            ^^^^^^^^^^^^^^^^^
program.vs:4:9: error[V2001]: register must be set before it is read, on every path  register=r2
            call    f(r1, r2)
            ^^^^^^^^^^^^^^^^^
program.vs:5:9: error[V2001]: register must be set before it is read, on every path  register=r3
            stii    r3, state[0]
            ^^^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V2001]: register must be set before it is read, on every path  register=r4
            cmveqli r4, r0, 1
            ^^^^^^^^^^^^^^^^^
program.vs:8:9: error[V2001]: register must be set before it is read, on every path  register=r6
            hcalli  r5, six(r9, r9, r9, r9, r9, r6)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
program.vs:9:9: error[V2001]: register must be set before it is read, on every path  register=r7
            fuel    r7
            ^^^^^^^^^^
program.vs:10:9: error[V2001]: register must be set before it is read, on every path  register=r8
            retl    r8
            ^^^^^^^^^^
