# metadata changes by what is claimed and by nothing else, or not at all
--- type table
.region packet
.region out 48
# a byte of count, and entries of 4 bytes from 4 on: type, count, two bytes of the first block
        len     r1, packet
        bltui   r1, 20, none
        lduci   r2, packet[0]
        bgtui   r2, 4, none
        setu    r3, 0
next:
        bgeu    r3, r2, done
        lshui   r4, r3, 2
        lduci   r5, packet[r4+4]
        lduci   r6, packet[r4+5]
        ldusi   r7, packet[r4+6]
        mului   r4, r3, 12
        stui    r7, out[r4+0]
        stui    r6, out[r4+4]
        stui    r5, out[r4+8]
        addui   r3, r3, 1
        j       next
done:
        retu    r3
none:
        retui   0
--- do
alice root 1
alice root 2
alice change 0 write 0=01000000_00020005 allocate 5+2:0
alice change 0 write 0=01000000_00030005
alice change 0 write 0=01000000_00030005 allocate 7+1:0 allocate 8+1:0
alice change 0 write 0=01000000_00030005 allocate 7+1:1
alice change 0 write 0=01000000_00030005 allocate 7+1:0
alice change 0 allocate 9+1:0
alice change 0 free 5+1:0
alice change 0 write 0=02000000_00030005_01010009 allocate 9+1:1
alice change 9 write 0=01000000_0001000a allocate 10+1:0
alice change 0 write 0=01000000_00030005 free 9+1:1
alice change 9 write 0=00 free 10+1:0
alice change 0 write 0=01000000_00030005 free 9+1:0
alice change 0 write 0=01000000_00030005 free 9+1:1
alice change 9 write 0=01000000_0001000a allocate 10+1:0
alice change 0 write 0=02000000_00030005_00010000 allocate 0+1:0
alice change 0 write 0=02000000_00030005_00010007 allocate 7+1:0
alice change 0 write 0=02000000_00030005_00010007
alice change 0 write 0=02000000_00030005_00010040 allocate 64+1:0
alice change 0 write 0=02000000_00030005_00010040
alice change 0 write 0=02000000_00030005_0700000b allocate 11+1:7
alice change 0 write 4=00020005 allocate 7+1:0 free 7+1:0
alice change 0 allocate 20+1:0 allocate 20+1:0
alice change 0 write 4095=0000
alice change 0 write -1=00
alice change 5 write 0=00
alice root 1
bob change 0 write 0=00 free 5+3:0
bob child 0 5
alice child 0 5
alice child 0 1
alice child 0 63
alice bind 0 write
alice bind 0 read
alice bind 5 write
bob bind 5 read
alice revoke 0
alice bind 5 read
alice child 0 5
alice bind 5 read
alice reboot
alice reboot 30:0=01 31:0=00
alice reboot 0:0=02 0:8=00010001
alice reboot 0:5=00
--- result
> type table
1
> alice root 1
0
> alice root 2
volume: error[H0510]: type must be one of the volume's metadata  type=2
> alice change 0 write 0=01000000_00020005 allocate 5+2:0
{5=0, 6=0}
> alice change 0 write 0=01000000_00030005
table: error[H0505]: what is owned must change by what is claimed, and by nothing else  block=7 told=0 claimed=none
> alice change 0 write 0=01000000_00030005 allocate 7+1:0 allocate 8+1:0
table: error[H0505]: what is owned must change by what is claimed, and by nothing else  block=8 told=none claimed=0
> alice change 0 write 0=01000000_00030005 allocate 7+1:1
table: error[H0505]: what is owned must change by what is claimed, and by nothing else  block=7 told=0 claimed=1
> alice change 0 write 0=01000000_00030005 allocate 7+1:0
{5=0, 6=0, 7=0}
> alice change 0 allocate 9+1:0
table: error[H0505]: what is owned must change by what is claimed, and by nothing else  block=9 told=none claimed=0
> alice change 0 free 5+1:0
table: error[H0505]: what is owned must change by what is claimed, and by nothing else  block=5 told=0 claimed=none
> alice change 0 write 0=02000000_00030005_01010009 allocate 9+1:1
{5=0, 6=0, 7=0, 9=1}
> alice change 9 write 0=01000000_0001000a allocate 10+1:0
{10=0}
> alice change 0 write 0=01000000_00030005 free 9+1:1
alice: error[H0507]: block that is given up must own nothing  freed=9
> alice change 9 write 0=00 free 10+1:0
{}
> alice change 0 write 0=01000000_00030005 free 9+1:0
alice: error[H0505]: what is owned must change by what is claimed, and by nothing else  freed=9 type=0
> alice change 0 write 0=01000000_00030005 free 9+1:1
{5=0, 6=0, 7=0}
> alice change 9 write 0=01000000_0001000a allocate 10+1:0
alice: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.9:rga@2 for=block 9
> alice change 0 write 0=02000000_00030005_00010000 allocate 0+1:0
alice: error[H0506]: block that is allocated must be free  allocated=0
> alice change 0 write 0=02000000_00030005_00010007 allocate 7+1:0
alice: error[H0506]: block that is allocated must be free  allocated=7
> alice change 0 write 0=02000000_00030005_00010007
table: error[H0503]: block must be owned once  told=5+3:0,7+1:0
> alice change 0 write 0=02000000_00030005_00010040 allocate 64+1:0
alice: error[H0502]: what is owned must be extents of blocks and types that there are  allocated=64+1:0
> alice change 0 write 0=02000000_00030005_00010040
table: error[H0502]: what is owned must be extents of blocks and types that there are  told=64+1:0 blocks=64 types=2
> alice change 0 write 0=02000000_00030005_0700000b allocate 11+1:7
alice: error[H0502]: what is owned must be extents of blocks and types that there are  allocated=11+1:7
> alice change 0 write 4=00020005 allocate 7+1:0 free 7+1:0
alice: error[H0506]: block that is allocated must be free  allocated=7
> alice change 0 allocate 20+1:0 allocate 20+1:0
alice: error[H0503]: block must be owned once  allocated=20
> alice change 0 write 4095=0000
alice: error[H0509]: write must lie inside the block  offset=4095 bytes=2
> alice change 0 write -1=00
alice: error[H0509]: write must lie inside the block  offset=-1 bytes=1
> alice change 5 write 0=00
alice: error[H0508]: block must be metadata of the volume  block=5
> alice root 1
1
> bob change 0 write 0=00 free 5+3:0
bob: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.0:rga@2 for=block 0
> bob child 0 5
bob: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.0:rga@2 for=block 0
> alice child 0 5
5
> alice child 0 1
alice: error[H0511]: block must be owned by what it is asked of  block=1 parent=0
> alice child 0 63
alice: error[H0511]: block must be owned by what it is asked of  block=63 parent=0
> alice bind 0 write
alice: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.0:rga@2 for=block 0
> alice bind 0 read
4096
> alice bind 5 write
4096
> bob bind 5 read
bob: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.5:rwg@2 for=block 5
> alice revoke 0
0
> alice bind 5 read
alice: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.1.4.0.0.5:rwg@2 for=block 5
> alice child 0 5
5
> alice bind 5 read
4096
> alice reboot
in use [0, 1, 5, 6, 7], garbage []
> alice reboot 30:0=01 31:0=00
in use [0, 1, 5, 6, 7], garbage [30, 31]
> alice reboot 0:0=02 0:8=00010001
volume: error[H0503]: block must be owned once  block=1 parent=0
> alice reboot 0:5=00
table: error[H0502]: what is owned must be extents of blocks and types that there are  told=5+0:0 blocks=64 types=2
