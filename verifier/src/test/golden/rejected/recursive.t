# a function that calls itself, directly, through another, dynamically, and where no run comes
--- assembly itself
.function main () l
        calll   r1, main()
        retl    r1
--- verify itself
program.vs:2:9: error[V1004]: calls must not be recursive  function=main callee=main
            calll   r1, main()
            ^^^^^^^^^^^^^^^^^^
--- assembly mutual
.function main () l
        calll   r1, f()
        retl    r1
.function f () l
        calll   r1, g()
        retl    r1
.function g () l
        calll   r1, f()
        retl    r1
--- verify mutual
program.vs:8:9: error[V1004]: calls must not be recursive  function=g callee=f
            calll   r1, f()
            ^^^^^^^^^^^^^^^
--- assembly dynamic
.function main () l
        setl    r1, 0
        callrl  r1, r1()
        retl    r1
--- verify dynamic
program.vs:3:9: error[V1004]: calls must not be recursive  function=main callee=main
            callrl  r1, r1()
            ^^^^^^^^^^^^^^^^
--- assembly unreachable
.function main () l
        retli   1
.function f ()
        retv
        call    f()
        retv
--- verify unreachable
program.vs:5:9: error[V1004]: calls must not be recursive  function=f callee=f
            call    f()
            ^^^^^^^^^^^
