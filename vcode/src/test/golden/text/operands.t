# operands of stores, hints, charges and extensions are asked for like any others
--- assembly
.extension popcount
        stui    r1, packet
        stui    state[3], r1
        prefetchi r1, packet[3]
        prefetchi packet[r1]
        prefetchi packet[r1+r2]
        prefetchi packet[0x80000000]
        fueli   -1
        fueli   0x80000000
        fueli   r1
        popcountul r1, r2, r3
        popcountuli r1, r2, 3
        crc32ul r1, r2, r3
        ext.0ul r1, r2
        ext.0v  r1, r2, r3
        ext.ul  r1, r2, r3
        ext.2147483648ul r1, r2, r3
        extul   r1, r2, r3
        ext.0di r1, r2, 3
        setp    r1, -1
        setp    r1, 0xffffffffffffffff
        crc32ci r1, r2, 128
        leapi   r1, user[r2+0xffffffffffffffff]
--- diagnostics
program.vs:2:27: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=[ found=end of line
            stui    r1, packet
                              ^
program.vs:3:17: error[A0003]: operand must be of the kind its place asks for  expected=register found=state
            stui    state[3], r1
                    ^^^^^
program.vs:4:19: error[A0003]: operand must be of the kind its place asks for  expected=region found=r1
            prefetchi r1, packet[3]
                      ^^
program.vs:5:28: error[A0003]: operand must be of the kind its place asks for  expected=+ found=]
            prefetchi packet[r1]
                               ^
program.vs:6:29: error[A0003]: operand must be of the kind its place asks for  expected=number found=r2
            prefetchi packet[r1+r2]
                                ^^
program.vs:7:26: error[A0005]: number must fit its place  found=0x80000000 max=2147483647
            prefetchi packet[0x80000000]
                             ^^^^^^^^^^
program.vs:8:17: error[A0005]: number must fit its place  found=-1 max=2147483647
            fueli   -1
                    ^^
program.vs:9:17: error[A0005]: number must fit its place  found=0x80000000 max=2147483647
            fueli   0x80000000
                    ^^^^^^^^^^
program.vs:10:17: error[A0003]: operand must be of the kind its place asks for  expected=number found=r1
            fueli   r1
                    ^^
program.vs:11:26: error[A0004]: instruction or directive must have all its operands and nothing after them  found=,
            popcountul r1, r2, r3
                             ^
program.vs:12:9: error[A0002]: instruction must be one of the table  found=popcountuli
            popcountuli r1, r2, 3
            ^^^^^^^^^^^
help: did you mean popcountul
program.vs:13:9: error[A0002]: instruction must be one of the table  found=crc32ul
            crc32ul r1, r2, r3
            ^^^^^^^
program.vs:14:23: error[A0004]: instruction or directive must have all its operands and nothing after them  expected=, found=end of line
            ext.0ul r1, r2
                          ^
program.vs:15:9: error[A0002]: instruction must be one of the table  found=ext.0v
            ext.0v  r1, r2, r3
            ^^^^^^
program.vs:16:9: error[A0002]: instruction must be one of the table  found=ext.ul
            ext.ul  r1, r2, r3
            ^^^^^^
program.vs:17:9: error[A0002]: instruction must be one of the table  found=ext.2147483648ul
            ext.2147483648ul r1, r2, r3
            ^^^^^^^^^^^^^^^^
program.vs:18:9: error[A0002]: instruction must be one of the table  found=extul
            extul   r1, r2, r3
            ^^^^^
program.vs:19:9: error[A0002]: instruction must be one of the table  found=ext.0di
            ext.0di r1, r2, 3
            ^^^^^^^
program.vs:22:9: error[A0002]: instruction must be one of the table  found=crc32ci
            crc32ci r1, r2, 128
            ^^^^^^^
program.vs:23:29: error[A0005]: number must fit its place  found=0xffffffffffffffff type=p
            leapi   r1, user[r2+0xffffffffffffffff]
                                ^^^^^^^^^^^^^^^^^^
