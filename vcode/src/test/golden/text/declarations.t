# each mistake in a declaration is reported at its place
--- assembly
.region local 4
.region packet 64
.region user -1
.region state 16777217
.region out rw
.region scratch 5
.region scratch 5
.import 3 ()
.import a.b ()
.import log
.import log (us)
.import log (u,)
.import many (u, u, u, u, u, u, u)
.import log (u) c
.import log (u) v
.import sum (u)
.import sum (u)
.extension nothing
.extension popcount
.extension popcount
.frob
--- diagnostics
program.vs:1:9: error[A0003]: operand must be of the kind its place asks for  expected=region found=local
    .region local 4
            ^^^^^
program.vs:2:16: error[A0004]: instruction or directive must have all its operands and nothing after them  found=64
    .region packet 64
                   ^^
program.vs:3:14: error[A0005]: number must fit its place  found=-1 max=16777216
    .region user -1
                 ^^
program.vs:4:15: error[A0005]: number must fit its place  found=16777217 max=16777216
    .region state 16777217
                  ^^^^^^^^
program.vs:5:13: error[A0003]: operand must be of the kind its place asks for  expected=index found=rw
    .region out rw
                ^^
program.vs:7:9: error[A0010]: name must be declared once  region=scratch
    .region scratch 5
            ^^^^^^^
program.vs:8:9: error[A0003]: operand must be of the kind its place asks for  expected=name found=3
    .import 3 ()
            ^
program.vs:9:9: error[A0003]: operand must be of the kind its place asks for  expected=name found=a.b
    .import a.b ()
            ^^^
program.vs:10:12: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=( found=end of line
    .import log
               ^
program.vs:11:14: error[A0003]: operand must be of the kind its place asks for  expected=type found=us
    .import log (us)
                 ^^
help: types are i u l ul p f d
program.vs:12:16: error[A0003]: operand must be of the kind its place asks for  expected=type found=)
    .import log (u,)
                   ^
help: types are i u l ul p f d
program.vs:13:33: error[A0008]: program must not be larger than the format allows  max=6
    .import many (u, u, u, u, u, u, u)
                                    ^
program.vs:14:17: error[A0003]: operand must be of the kind its place asks for  expected=type found=c
    .import log (u) c
                    ^
help: types are i u l ul p f d
program.vs:15:17: error[A0003]: operand must be of the kind its place asks for  expected=type found=v
    .import log (u) v
                    ^
help: leave out the type of what gives nothing
program.vs:17:9: error[A0010]: name must be declared once  import=sum
    .import sum (u)
            ^^^
program.vs:18:12: error[A0015]: extension must be known to the host  extension=nothing
    .extension nothing
               ^^^^^^^
program.vs:20:12: error[A0010]: name must be declared once  extension=popcount
    .extension popcount
               ^^^^^^^^
program.vs:21:1: error[A0007]: directive must be a known one  found=.frob
    .frob
    ^^^^^
--- assembly tables
.table
.table 1
.table T1 L1 L2
.table T1 L1,
.table T1 @
.table T1 @0x80000000
.table T1
.table T1
.table T2 nowhere, @1, here, nowhere
        jt      r1
        jt      r1, T3
        jt      r1, @-1
here:   jt      r1, 3
--- diagnostics tables
program.vs:1:7: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=name found=end of line
    .table
          ^
program.vs:2:8: error[A0003]: operand must be of the kind its place asks for  expected=name found=1
    .table 1
           ^
program.vs:3:14: error[A0003]: operand must be of the kind its place asks for  expected=, found=L2
    .table T1 L1 L2
                 ^^
program.vs:4:14: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=label found=end of line
    .table T1 L1,
                 ^
program.vs:5:12: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=index found=end of line
    .table T1 @
               ^
program.vs:6:12: error[A0005]: number must fit its place  found=0x80000000 max=2147483647
    .table T1 @0x80000000
               ^^^^^^^^^^
program.vs:8:8: error[A0010]: name must be declared once  table=T1
    .table T1
           ^^
program.vs:9:11: error[A0009]: label must be defined  label=nowhere
    .table T2 nowhere, @1, here, nowhere
              ^^^^^^^
program.vs:9:30: error[A0009]: label must be defined  label=nowhere
    .table T2 nowhere, @1, here, nowhere
                                 ^^^^^^^
program.vs:10:19: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=, found=end of line
            jt      r1
                      ^
program.vs:11:21: error[A0011]: name must be declared  table=T3
            jt      r1, T3
                        ^^
program.vs:12:22: error[A0005]: number must fit its place  found=-1 max=2147483647
            jt      r1, @-1
                         ^^
program.vs:13:21: error[A0003]: operand must be of the kind its place asks for  expected=table found=3
    here:   jt      r1, 3
                        ^
--- assembly lines
.line 3
.file x
.file ""
.file "x
.file "x\y"
.file "a	b"
.file "é"
.file "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
.file "x"
.file "y"
.line
.line -1
.line 1 -1
.line 0 5
.line 3 4 5
.line 3 @
.line 3 @7
.line 4
        nop
--- diagnostics lines
program.vs:1:1: error[A0014]: .line must stand behind .file and in the order of instructions
    .line 3
    ^^^^^
program.vs:2:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found=x
    .file x
          ^
program.vs:3:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found=""
    .file ""
          ^^
program.vs:4:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found="
    .file "x
          ^
program.vs:5:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found="x\y"
    .file "x\y"
          ^^^^^
program.vs:6:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found="a b"
    .file "a b"
          ^^^^^
program.vs:7:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found="é"
    .file "é"
          ^^^
program.vs:8:7: error[A0016]: file must be named by 1 to 255 plain characters in double quotes  found="xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
    .file "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
program.vs:10:1: error[A0010]: name must be declared once  file=x
    .file "y"
    ^^^^^
program.vs:11:6: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=index found=end of line
    .line
         ^
program.vs:12:7: error[A0005]: number must fit its place  found=-1 max=2147483647
    .line -1
          ^^
program.vs:13:9: error[A0005]: number must fit its place  found=-1 max=2147483647
    .line 1 -1
            ^^
program.vs:14:9: error[A0004]: instruction or directive must have all its operands and nothing after them  found=5
    .line 0 5
            ^
program.vs:15:11: error[A0004]: instruction or directive must have all its operands and nothing after them  found=5
    .line 3 4 5
              ^
program.vs:16:10: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=index found=end of line
    .line 3 @
             ^
program.vs:18:1: error[A0014]: .line must stand behind .file and in the order of instructions
    .line 4
    ^^^^^
