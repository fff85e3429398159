# floating-point constants are decimal where they can be, else their bits
--- assembly
        setd    r1, 1.5
        setd    r1, 1
        setd    r1, -0.0
        setd    r1, -0
        setd    r1, 0x7ff0000000000000
        setd    r1, 0xfff8000000000001
        setd    r1, 0x3ff0000000000000
        setd    r1, 1e3
        setd    r1, 1.25E+22
        setd    r1, 1e-400
        setf    r1, 0.1
        setf    r1, 0x7fc00000
        setf    r1, 16777217
        setf    r1, 0x0
--- vcode
        setd    r1, 1.5
        setd    r1, 1.0
        setd    r1, -0.0
        setd    r1, -0.0
        setd    r1, 0x7ff0000000000000
        setd    r1, 0xfff8000000000001
        setd    r1, 1.0
        setd    r1, 1000.0
        setd    r1, 1.25E22
        setd    r1, 0.0
        setf    r1, 0.1
        setf    r1, 0x7fc00000
        setf    r1, 1.6777216E7
        setf    r1, 0.0
--- binary
7f56434f0100010002000000e0000000
1b1b020000000000000000000000f83f
1b1b020000000000000000000000f03f
1b1b0200000000000000000000000080
1b1b0200000000000000000000000080
1b1b020000000000000000000000f07f
1b1b020000000000010000000000f8ff
1b1b020000000000000000000000f03f
1b1b0200000000000000000000408f40
1b1b020000000000f64ae1c7022d8544
1b1b0200000000000000000000000000
1b1a020000000000cdcccc3d00000000
1b1a0200000000000000c07f00000000
1b1a0200000000000000804b00000000
1b1a0200000000000000000000000000
--- assembly errors
        setd    r1, 1e400
        setf    r1, 1e39
        setf    r1, 0x100000000
        setd    r1, 0x10000000000000000
        setd    r1, NaN
        setd    r1, 1.
        setd    r1, 1.5f
        setd    r1, 0x1p3
        setd    r1, -0x1
        setd    r1, 1.5.5
        setd    r1, -
        seti    r1, 1.5
        addd    r1, r2, 1.5
        adddi   r1, r2, 1.5
--- diagnostics errors
program.vs:1:21: error[A0005]: number must fit its place  found=1e400 type=d
            setd    r1, 1e400
                        ^^^^^
program.vs:2:21: error[A0005]: number must fit its place  found=1e39 type=f
            setf    r1, 1e39
                        ^^^^
program.vs:3:21: error[A0005]: number must fit its place  found=0x100000000 type=f
            setf    r1, 0x100000000
                        ^^^^^^^^^^^
program.vs:4:21: error[A0005]: number must fit its place  found=0x10000000000000000 type=d
            setd    r1, 0x10000000000000000
                        ^^^^^^^^^^^^^^^^^^^
program.vs:5:21: error[A0003]: operand must be of the kind its place asks for  expected=number found=NaN
            setd    r1, NaN
                        ^^^
program.vs:6:21: error[A0005]: number must fit its place  found=1. type=d
            setd    r1, 1.
                        ^^
program.vs:7:21: error[A0005]: number must fit its place  found=1.5f type=d
            setd    r1, 1.5f
                        ^^^^
program.vs:8:21: error[A0005]: number must fit its place  found=0x1p3 type=d
            setd    r1, 0x1p3
                        ^^^^^
program.vs:9:21: error[A0005]: number must fit its place  found=-0x1 type=d
            setd    r1, -0x1
                        ^^^^
program.vs:10:21: error[A0005]: number must fit its place  found=1.5.5 type=d
            setd    r1, 1.5.5
                        ^^^^^
program.vs:11:21: error[A0003]: operand must be of the kind its place asks for  expected=number found=-
            setd    r1, -
                        ^
program.vs:12:21: error[A0005]: number must fit its place  found=1.5 type=i
            seti    r1, 1.5
                        ^^^
program.vs:13:25: error[A0003]: operand must be of the kind its place asks for  expected=register found=1.5
            addd    r1, r2, 1.5
                            ^^^
program.vs:14:9: error[A0002]: instruction must be one of the table  found=adddi
            adddi   r1, r2, 1.5
            ^^^^^
help: did you mean addi
