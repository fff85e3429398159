# one activation more than a host allows
--- assembly
.function main () l
        call    f1()
        retli   0
.function f1 ()
        call    f2()
        retv
.function f2 ()
        call    f3()
        retv
.function f3 ()
        call    f4()
        retv
.function f4 ()
        call    f5()
        retv
.function f5 ()
        call    f6()
        retv
.function f6 ()
        call    f7()
        retv
.function f7 ()
        call    f8()
        retv
.function f8 ()
        call    f9()
        retv
.function f9 ()
        call    f10()
        retv
.function f10 ()
        call    f11()
        retv
.function f11 ()
        call    f12()
        retv
.function f12 ()
        call    f13()
        retv
.function f13 ()
        call    f14()
        retv
.function f14 ()
        call    f15()
        retv
.function f15 ()
        call    f16()
        retv
.function f16 ()
        call    f17()
        retv
.function f17 ()
        call    f18()
        retv
.function f18 ()
        call    f19()
        retv
.function f19 ()
        call    f20()
        retv
.function f20 ()
        call    f21()
        retv
.function f21 ()
        call    f22()
        retv
.function f22 ()
        call    f23()
        retv
.function f23 ()
        call    f24()
        retv
.function f24 ()
        call    f25()
        retv
.function f25 ()
        call    f26()
        retv
.function f26 ()
        call    f27()
        retv
.function f27 ()
        call    f28()
        retv
.function f28 ()
        call    f29()
        retv
.function f29 ()
        call    f30()
        retv
.function f30 ()
        call    f31()
        retv
.function f31 ()
        call    f32()
        retv
.function f32 ()
        call    f33()
        retv
.function f33 ()
        call    f34()
        retv
.function f34 ()
        call    f35()
        retv
.function f35 ()
        call    f36()
        retv
.function f36 ()
        call    f37()
        retv
.function f37 ()
        call    f38()
        retv
.function f38 ()
        call    f39()
        retv
.function f39 ()
        call    f40()
        retv
.function f40 ()
        call    f41()
        retv
.function f41 ()
        call    f42()
        retv
.function f42 ()
        call    f43()
        retv
.function f43 ()
        call    f44()
        retv
.function f44 ()
        call    f45()
        retv
.function f45 ()
        call    f46()
        retv
.function f46 ()
        call    f47()
        retv
.function f47 ()
        call    f48()
        retv
.function f48 ()
        call    f49()
        retv
.function f49 ()
        call    f50()
        retv
.function f50 ()
        call    f51()
        retv
.function f51 ()
        call    f52()
        retv
.function f52 ()
        call    f53()
        retv
.function f53 ()
        call    f54()
        retv
.function f54 ()
        call    f55()
        retv
.function f55 ()
        call    f56()
        retv
.function f56 ()
        call    f57()
        retv
.function f57 ()
        call    f58()
        retv
.function f58 ()
        call    f59()
        retv
.function f59 ()
        call    f60()
        retv
.function f60 ()
        call    f61()
        retv
.function f61 ()
        call    f62()
        retv
.function f62 ()
        call    f63()
        retv
.function f63 ()
        call    f64()
        retv
.function f64 ()
        retv
--- verify
program.vs:191:9: error[V1009]: calls must not go deeper than a host allows  callee=f64 depth=65 max=64
            call    f64()
            ^^^^^^^^^^^^^
