# calls of what takes or gives something else, or is nothing
--- assembly
.import mix (ul, i) ul
.function main () l
        setl    r1, 1
        calll   r2, f(r1)
        callu   r2, f(r1, r1)
        call    f(r1, r1)
        call    @9()
        hcalll  r2, mix(r1, r1)
        hcallul r2, @5(r1, r1)
        calll   r2, f(r1, r3)
        retl    r2
.function f (l, l) l
        retl    r1
--- verify
program.vs:4:9: error[V1005]: call must name what takes these arguments and gives this result  callee=f(l, l) l arguments=1 result=l
            calll   r2, f(r1)
            ^^^^^^^^^^^^^^^^^
program.vs:5:9: error[V1005]: call must name what takes these arguments and gives this result  callee=f(l, l) l arguments=2 result=u
            callu   r2, f(r1, r1)
            ^^^^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V1005]: call must name what takes these arguments and gives this result  callee=f(l, l) l arguments=2 result=none
            call    f(r1, r1)
            ^^^^^^^^^^^^^^^^^
program.vs:7:9: error[V1005]: call must name what takes these arguments and gives this result  callee=@9 arguments=0 result=none
            call    @9()
            ^^^^^^^^^^^^
program.vs:8:9: error[V1005]: call must name what takes these arguments and gives this result  callee=mix(ul, i) ul arguments=2 result=l
            hcalll  r2, mix(r1, r1)
            ^^^^^^^^^^^^^^^^^^^^^^^
program.vs:9:9: error[V1005]: call must name what takes these arguments and gives this result  callee=@5 arguments=2 result=ul
            hcallul r2, @5(r1, r1)
            ^^^^^^^^^^^^^^^^^^^^^^
