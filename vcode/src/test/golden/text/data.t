# constants are numbers of a type, and are written as wide as they are loaded
--- assembly words
.region data
.data u 80, 0x1bb
.data u 8080
        ldui    r1, data[8]
        retu    r1
--- vcode words
.region data
.data u 80, 0x1bb, 0x1f90
        ldui    r1, data[8]
        retu    r1
--- binary words
7f56434f010003000100000008000000
070000000c0000000200000020000000
30f60200000000000800000000000000
08064000000000000000000000000000
080000000c00000050000000bb010000
901f0000
--- assembly narrow
.region data
.data l -1, 2           # eight bytes each, little-endian
.data uc 3
.data f 1.5
        ldusi   r1, data[3]
        retu    r1
--- vcode narrow
.region data
.data uc 255, 255, 255, 255, 255, 255, 255, 255, 2, 0, 0, 0, 0, 0, 0, 0
.data uc 3, 0, 0, 192, 63
        ldusi   r1, data[3]
        retu    r1
--- assembly wide
.region data
.data us 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20
        ldli    r1, data[3]
        ldli    r2, data[r1+3]
        retl    r2
--- vcode wide
.region data
.data ul 0x4000300020001, 0x8000700060005, 0xc000b000a0009, 0x10000f000e000d
.data ul 0x14001300120011
        ldli    r1, data[3]
        ldli    r2, data[r1+3]
        retl    r2
--- assembly unread
.region data
.data us 1, 0xffff
        retui   0
--- vcode unread
.region data
.data uc 1, 0, 255, 255
        retui   0
--- assembly none
.region data
        len     r1, data
        retu    r1
--- vcode none
.region data
        len     r1, data
        retu    r1
--- assembly errors
.data uc 1
.region data 8
.region data
.data
.data u
.data v 1
.data u,
.data u 1 2
.data u 1,
.data uc 256
.data c 200
.data uc -1
.data u r1
.data d x
        retui   0
--- diagnostics errors
program.vs:1:1: error[A0017]: .data must stand behind .region data
    .data uc 1
    ^^^^^
program.vs:2:14: error[A0004]: instruction or directive must have all its operands and nothing after them  found=8
    .region data 8
                 ^
program.vs:3:9: error[A0010]: name must be declared once  region=data
    .region data
            ^^^^
program.vs:4:6: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=type found=end of line
    .data
         ^
program.vs:5:8: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=number found=end of line
    .data u
           ^
program.vs:6:7: error[A0003]: operand must be of the kind its place asks for  expected=type found=v
    .data v 1
          ^
program.vs:7:8: error[A0003]: operand must be of the kind its place asks for  expected=number found=,
    .data u,
           ^
program.vs:8:11: error[A0003]: operand must be of the kind its place asks for  expected=, found=2
    .data u 1 2
              ^
program.vs:9:11: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=number found=end of line
    .data u 1,
              ^
program.vs:10:10: error[A0005]: number must fit its place  found=256 type=uc
    .data uc 256
             ^^^
program.vs:11:9: error[A0005]: number must fit its place  found=200 type=c
    .data c 200
            ^^^
program.vs:12:10: error[A0005]: number must fit its place  found=-1 type=uc
    .data uc -1
             ^^
program.vs:13:9: error[A0003]: operand must be of the kind its place asks for  expected=number found=r1
    .data u r1
            ^^
program.vs:14:9: error[A0003]: operand must be of the kind its place asks for  expected=number found=x
    .data d x
            ^
