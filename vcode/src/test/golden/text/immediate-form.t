# a number where a register belongs names the form that takes it
--- assembly
.region packet
        addl    r1, r1, 1
        bgei    r1, 0, L1
        ldl     r2, packet[8]
        ldl     r2, packet[r1+8]
L1:     reti    5
        fuel    9
        addd    r1, r1, 2
--- diagnostics
program.vs:2:25: error[A0003]: operand must be of the kind its place asks for  expected=register found=1
            addl    r1, r1, 1
                            ^
help: with a number it is addli
program.vs:3:21: error[A0003]: operand must be of the kind its place asks for  expected=register found=0
            bgei    r1, 0, L1
                        ^
help: with a number it is bgeii
program.vs:4:28: error[A0003]: operand must be of the kind its place asks for  expected=register found=8
            ldl     r2, packet[8]
                               ^
help: with a number it is ldli
program.vs:5:31: error[A0003]: operand must be of the kind its place asks for  expected=register found=8
            ldl     r2, packet[r1+8]
                                  ^
help: with a number it is ldli
program.vs:6:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=5
    L1:     reti    5
                    ^
help: with a number it is retii
program.vs:7:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=9
            fuel    9
                    ^
help: with a number it is fueli
program.vs:8:25: error[A0003]: operand must be of the kind its place asks for  expected=register found=2
            addd    r1, r1, 2
                            ^
