# programs that declare more than there is are not bound, and all are told
--- memory
0000000000000000
--- invariant
.region user 16
        retli   1
--- method large
.region user 9
        retli   0
--- ensures large
.region state 9
        retli   1
--- method small
.region user 8
        retli   0
--- call
small
--- result
> methods
memory: error[H0606]: memory must have as many bytes as a program declares  needed=16 bytes=8
large ensures: error[H0606]: memory must have as many bytes as a program declares  needed=9 bytes=8
large: error[H0606]: memory must have as many bytes as a program declares  needed=9 bytes=8
