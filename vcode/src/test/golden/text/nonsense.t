# what means nothing has a text too: indices of nothing, and functions and lines behind the code
--- assembly places
.file "x"
.line 1 @5
.function main () l
        calll   r1, main()
        calll   r1, @1(r2)
        hcallp  r1, @0(r2)
        jt      r1, @0
        j       @5
.function f () d @9
.local 4096
--- vcode places
.file "x"

.function main () l
        calll   r1, main()
        calll   r1, f(r2)
        hcallp  r1, @0(r2)
        jt      r1, @0
        j       @5

.function f () d @9
.local 4096
.line 1
--- assembly extensions
.extension add
.extension fo
.extension fou
.extension crc32
.extension popcount
        addul   r1, r2, r3
        ext.0ul r1, r2, r3
        foui    r1, r2, 3
        fouc    r1, r2
        ext.2i  r1, r2, r0
        ext.3ul r1, r2, r3
        ext.4ul r1, r2, r0
        ext.4ul r1, r2, r3
        ext.4uli r1, r2, 3
        ext.5ul r1, r2, r3
        ext.2147483647d r1, r2, r3
        ext.4l  r1, r2, r3
--- vcode extensions
.extension add
.extension fo
.extension fou
.extension crc32
.extension popcount
        addul   r1, r2, r3
        ext.0ul r1, r2, r3
        foui    r1, r2, 3
        fouc    r1, r2
        ext.2i  r1, r2, r0
        crc32ul r1, r2, r3
        popcountul r1, r2
        ext.4ul r1, r2, r3
        ext.4uli r1, r2, 3
        ext.5ul r1, r2, r3
        ext.2147483647d r1, r2, r3
        ext.4l  r1, r2, r3
--- assembly default
        calll   r1, main()
        retl    r1
--- vcode default
        calll   r1, main()
        retl    r1
