# dynamic calls of what is not known, is nothing or does not fit
--- assembly
.function main () l
.local 8
        ldli    r1, local[0]
        callrl  r2, r1()
        setl    r1, 3
        callrl  r2, r1()
        setl    r1, -1
        callrl  r2, r1()
        setl    r1, 4294967297
        callrl  r2, r1()
        setl    r1, 2
        callrl  r2, r1()
        retl    r2
.function f () l
        retli   1
.function g (l) l
        retl    r1
--- verify
program.vs:4:9: error[V1009]: calls must not go deeper than a host allows  callee=any max=64
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:4:9: error[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=[-9223372036854775808,9223372036854775807] arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:6:9: error[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=3 arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:8:9: error[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=-1 arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:10:9: error[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=4294967297 arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:12:9: error[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=g(l) l arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
