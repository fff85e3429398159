# every kind of declaration and operand is written one way
--- assembly
.function  start ( ul,d ) l     # the first of all, whatever its name
.local 0x10
.file "x # y.dpf"               # not a comment inside the quotes
.region out 64
.region state 0
.region packet rw
.region user 8
.import log (u)
.import sum (u, ul) ul
.extension popcount
.extension crc32
.table later there, @99, here
.table empty
.line 12 5
        len     r3, local
        calll   r3, f(r1, r2)           # declared below
        call    @1()
        callrl  r3, r5(r1, r2)
        callr   r5( )
        hcallul r3, sum(r1, r0)
        hcall   log(r3)
.line 12 5                              # says nothing new
        jt      r1, later
        jt      r1, @7
.line 0
here:   stui    r1, out[r2+4]
        std     r1, local[r2+r0]
        prefetchi packet[4]
        prefetch packet[r1+r2]
        leapi   r1, user[r2-4]
.line 2
.line 14                                # instead of the line before
        cmveqli r1, r2, 7
        cmvgtd  r1, r2, r3
        cvd2f   r1, r2
        fueli   1000
        fuel    r1
        popcountul r1, r2
        crc32uli r1, r2, 0x100
        crc32d  r1, r2, r3
        ext.1ci r1, r2, -1              # the same as crc32ci
        retl    r1
.function f (i, p) l
there:  retl    r1
.function g ()
        retv
--- vcode
.region packet rw
.region user 8
.region state
.region out 64
.import log (u)
.import sum (u, ul) ul
.extension popcount
.extension crc32
.table T1 L2, @99, L1
.table T2
.file "x # y.dpf"

.function start (ul, d) l
.local 16
.line 12 5
        len     r3, local
        calll   r3, f(r1, r2)
        call    f()
        callrl  r3, r5(r1, r2)
        callr   r5()
        hcallul r3, sum(r1, r0)
        hcall   log(r3)
        jt      r1, T1
        jt      r1, @7
.line 0
L1:
        stui    r1, out[r2+4]
        std     r1, local[r2+r0]
        prefetchi packet[4]
        prefetch packet[r1+r2]
        leapi   r1, user[r2-4]
.line 14
        cmveqli r1, r2, 7
        cmvgtd  r1, r2, r3
        cvd2f   r1, r2
        fueli   1000
        fuel    r1
        popcountul r1, r2
        crc32uli r1, r2, 0x100
        crc32d  r1, r2, r3
        crc32ci r1, r2, -1
        retl    r1

.function f (i, p) l
L2:
        retl    r1

.function g ()
        retv
--- binary
7f56434f010007000100000020000000
01010000000000000201000008000000
03010000000000000501000040000000
02000000a001000031c0060000000000
00000000000000000b17060001000000
41000000000000200b10000001000000
00000000000000000c17460100000000
41000000000000200c10400100000000
00000000000000000d18060001000000
01000000000000200d10000000000000
03000000000000100a00400000000000
00000000000000000a00400007000000
000000000000000032b6820000000000
040000000000000032cb820000000000
00000000000000003630000000000000
04000000000000003620401000000000
00000000000000003559820000000000
fcffffffffffffff4817820000000000
07000000000000004c0b821800000000
0000000000000000460a820000000000
00000000000000000e10000000000000
e8030000000000000e00400000000000
00000000000000005008820000000000
00000000000000005018820001000000
0001000000000000500b821801000000
00000000000000005011820001000000
ffffffffffffffff0807400000000000
00000000000000000807400000000000
00000000000000000900000000000000
0000000000000000030000003a000000
0000000010000000870b000000000000
05737461727418000000000000005709
00000000000001661900000000000000
00000000000000000167040000001800
00006000000000000000036c6f676808
0000000000000373756d050000000f00
000008706f70636f756e740563726333
32060000001400000003000000180000
00630000000900000000000000070000
002e0000000978202320792e64706600
0000000c000000050000000900000000
000000000000000e0000000e00000000
000000
