# functions hold all instructions, each at least one
--- assembly outside
        nop
.function main () l
        retl    r1
--- diagnostics outside
program.vs:2:1: error[A0012]: functions must begin at different instructions, in order, the first at the first of all  function=main start=1
    .function main () l
    ^^^^^^^^^
--- assembly
.local 4
.function 1 ()
.function f
.function f (u u) l
.function f (l, l, l, l, l, l, l, l, l, l, l, l, l)
.function f () l l
.function f () @5
.function f () l
.local 4097
.local 8
.local 8
.function g ()
        retl    r1
.function f ()
        retv
.local 8
.function h () @1
.function h () @9
.local 4
.function i ()
        retv
--- diagnostics
program.vs:1:1: error[A0013]: .local must stand once, between .function and the function's first instruction
    .local 4
    ^^^^^^
program.vs:2:11: error[A0003]: operand must be of the kind its place asks for  expected=name found=1
    .function 1 ()
              ^
program.vs:3:12: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=( found=end of line
    .function f
               ^
program.vs:4:16: error[A0003]: operand must be of the kind its place asks for  expected=, found=u
    .function f (u u) l
                   ^
program.vs:5:50: error[A0008]: program must not be larger than the format allows  max=12
    .function f (l, l, l, l, l, l, l, l, l, l, l, l, l)
                                                     ^
program.vs:6:18: error[A0004]: instruction or directive must have all its operands and nothing after them  found=l
    .function f () l l
                     ^
program.vs:7:11: error[A0010]: name must be declared once  function=f
    .function f () @5
              ^
program.vs:8:1: error[A0012]: functions must begin at different instructions, in order, the first at the first of all  function=f start=0
    .function f () l
    ^^^^^^^^^
program.vs:9:8: error[A0005]: number must fit its place  found=4097 max=4096
    .local 4097
           ^^^^
program.vs:11:1: error[A0013]: .local must stand once, between .function and the function's first instruction
    .local 8
    ^^^^^^
program.vs:12:1: error[A0012]: functions must begin at different instructions, in order, the first at the first of all  function=g start=0
    .function g ()
    ^^^^^^^^^
program.vs:14:11: error[A0010]: name must be declared once  function=f
    .function f ()
              ^
program.vs:16:1: error[A0013]: .local must stand once, between .function and the function's first instruction
    .local 8
    ^^^^^^
program.vs:18:11: error[A0010]: name must be declared once  function=h
    .function h () @9
              ^
--- assembly calls
.import f (u)
.function main () l
        call    r1, main()
        calll   main()
        calll   r1, nowhere()
        calll   r1, f()
        hcall   main(r1)
        calll   r1, main
        calll   r1, main(
        calll   r1, main(r1 r2)
        calll   r1, main(r1,)
        calll   r1, main(r32)
        calll   r1, main(r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13)
        callrl  r1, main()
        callr   @1()
        call    @0x80000000()
        call    @x()
        calll   r1, main() nop
--- diagnostics calls
program.vs:3:19: error[A0003]: operand must be of the kind its place asks for  expected=( found=,
            call    r1, main()
                      ^
program.vs:4:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=main
            calll   main()
                    ^^^^
program.vs:5:21: error[A0011]: name must be declared  function=nowhere
            calll   r1, nowhere()
                        ^^^^^^^
program.vs:6:21: error[A0011]: name must be declared  function=f
            calll   r1, f()
                        ^
program.vs:7:17: error[A0011]: name must be declared  import=main
            hcall   main(r1)
                    ^^^^
program.vs:8:25: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=( found=end of line
            calll   r1, main
                            ^
program.vs:9:26: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=register found=end of line
            calll   r1, main(
                             ^
program.vs:10:29: error[A0003]: operand must be of the kind its place asks for  expected=, found=r2
            calll   r1, main(r1 r2)
                                ^^
program.vs:11:29: error[A0003]: operand must be of the kind its place asks for  expected=register found=)
            calll   r1, main(r1,)
                                ^
program.vs:12:26: error[A0003]: operand must be of the kind its place asks for  expected=register found=r32
            calll   r1, main(r32)
                             ^^^
program.vs:13:77: error[A0008]: program must not be larger than the format allows  max=12
            calll   r1, main(r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13)
                                                                                ^^^
program.vs:14:21: error[A0003]: operand must be of the kind its place asks for  expected=register found=main
            callrl  r1, main()
                        ^^^^
program.vs:15:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=@
            callr   @1()
                    ^
program.vs:16:18: error[A0005]: number must fit its place  found=0x80000000 max=2147483647
            call    @0x80000000()
                     ^^^^^^^^^^
program.vs:17:18: error[A0003]: operand must be of the kind its place asks for  expected=index found=x
            call    @x()
                     ^
program.vs:18:28: error[A0004]: instruction or directive must have all its operands and nothing after them  found=nop
            calll   r1, main() nop
                               ^^^
