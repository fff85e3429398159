# each function calls the next twice, so the run would double with every level
--- assembly
.function main () l
        call    f1()
        call    f1()
        retl    r0
.function f1 ()
        call    f2()
        call    f2()
        retv
.function f2 ()
        call    f3()
        call    f3()
        retv
.function f3 ()
        call    f4()
        call    f4()
        retv
.function f4 ()
        call    f5()
        call    f5()
        retv
.function f5 ()
        call    f6()
        call    f6()
        retv
.function f6 ()
        call    f7()
        call    f7()
        retv
.function f7 ()
        call    f8()
        call    f8()
        retv
.function f8 ()
        call    f9()
        call    f9()
        retv
.function f9 ()
        call    f10()
        call    f10()
        retv
.function f10 ()
        call    f11()
        call    f11()
        retv
.function f11 ()
        call    f12()
        call    f12()
        retv
.function f12 ()
        call    f13()
        call    f13()
        retv
.function f13 ()
        call    f14()
        call    f14()
        retv
.function f14 ()
        call    f15()
        call    f15()
        retv
.function f15 ()
        call    f16()
        call    f16()
        retv
.function f16 ()
        call    f17()
        call    f17()
        retv
.function f17 ()
        call    f18()
        call    f18()
        retv
.function f18 ()
        call    f19()
        call    f19()
        retv
.function f19 ()
        retv
--- policy
fuel 1048576
--- verify
program.vco: error[V1011]: run must end within the most fuel that the policy grants  fuel=5242871 max=1048576 packet=65535
help: shorter packets, by packet-bytes in the policy, or more fuel there may do
