# each mistake is reported at its place, all in one run
--- assembly
.region stack
.packet
        [oops
        frobui  r1, r2, 3
        addui   r1, 5, r2
        addui   r1, r2
        addui   r1, r2, 3, 4
        addui   r32, r1, 3
        setu    r1, 0x100000000
        seti    r1, 12three
        lshui   r1, r1, 32
        ldusi   r1, stack[3]
        ldusi   r1, packet 3
        ldus    r1, packet[3]
        ldusi   r1, packet[0x80000000]
        j       nowhere
twice:
twice:  nop
        j       @-1
        retui   é
--- diagnostics
program.vs:1:9: error[A0003]: operand must be of the kind its place asks for  expected=region found=stack
    .region stack
            ^^^^^
program.vs:2:1: error[A0007]: directive must be a known one  found=.packet
    .packet
    ^^^^^^^
program.vs:3:9: error[A0001]: line must be a label, a directive or an instruction  found=[
            [oops
            ^
program.vs:4:9: error[A0002]: instruction must be one of the table  found=frobui
            frobui  r1, r2, 3
            ^^^^^^
program.vs:5:21: error[A0003]: operand must be of the kind its place asks for  expected=register found=5
            addui   r1, 5, r2
                        ^
program.vs:6:23: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=, found=end of line
            addui   r1, r2
                          ^
program.vs:7:26: error[A0004]: instruction or directive must have all its operands and nothing after them  found=,
            addui   r1, r2, 3, 4
                             ^
program.vs:8:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=r32
            addui   r32, r1, 3
                    ^^^
program.vs:9:21: error[A0005]: number must fit its place  found=0x100000000 type=u
            setu    r1, 0x100000000
                        ^^^^^^^^^^^
program.vs:10:21: error[A0005]: number must fit its place  found=12three type=i
            seti    r1, 12three
                        ^^^^^^^
program.vs:11:25: error[A0005]: number must fit its place  found=32 type=u
            lshui   r1, r1, 32
                            ^^
program.vs:12:21: error[A0003]: operand must be of the kind its place asks for  expected=region found=stack
            ldusi   r1, stack[3]
                        ^^^^^
program.vs:13:28: error[A0003]: operand must be of the kind its place asks for  expected=[ found=3
            ldusi   r1, packet 3
                               ^
program.vs:14:28: error[A0003]: operand must be of the kind its place asks for  expected=register found=3
            ldus    r1, packet[3]
                               ^
help: with a number it is ldusi
program.vs:15:28: error[A0005]: number must fit its place  found=0x80000000 type=us
            ldusi   r1, packet[0x80000000]
                               ^^^^^^^^^^
program.vs:16:17: error[A0009]: label must be defined  label=nowhere
            j       nowhere
                    ^^^^^^^
program.vs:18:1: error[A0006]: label must be defined once  label=twice
    twice:  nop
    ^^^^^
program.vs:19:18: error[A0005]: number must fit its place  found=-1 max=2147483647
            j       @-1
                     ^^
program.vs:20:17: error[A0003]: operand must be of the kind its place asks for  expected=number found=é
            retui   é
                    ^
