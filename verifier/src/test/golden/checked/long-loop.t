# what is left out of a large state is left out where it was when it was found, so that the checker knows as much
--- policy
unproved check
--- assembly long
.region packet
.function main () u
        setu r1, 1
        setu r2, 0
l:
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+1]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+2]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+3]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+4]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+5]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+6]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+1]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+2]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+3]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+4]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+5]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+6]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+1]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+2]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+3]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+4]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+5]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+6]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+1]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+2]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+3]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+4]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+5]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+6]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+1]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+2]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+3]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+4]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+5]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+6]
        addu r1, r1, r2
        divu r1, r1, r2
        lduci r2, packet[r1+0]
        addu r1, r1, r2
        divu r1, r1, r2
        bneui r1, 3, l
        retu r1
--- verify long
accepted fuel=metered proved={TARGET=1, FALL_THROUGH=111, INITIALISED=110, REGION=36, GRANTED=36}
program.vs:6:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[0,2147483901] width=1 length=[0,2147483647]
            lduci r2, packet[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483901] by what is known since pc 2: lduci   r2, packet[r1+0]
program.vs:8:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:9:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[1,2147483902] width=1 length=[1,2147483647]
            lduci r2, packet[r1+1]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483901] by what is known since pc 4: divu    r1, r1, r2
program.vs:11:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:12:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[2,2147483902] width=1 length=[2,2147483647]
            lduci r2, packet[r1+2]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483900] by what is known since pc 7: divu    r1, r1, r2
program.vs:14:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:15:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[3,2147483902] width=1 length=[3,2147483647]
            lduci r2, packet[r1+3]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483899] by what is known since pc 10: divu    r1, r1, r2
program.vs:17:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:18:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[4,2147483902] width=1 length=[4,2147483647]
            lduci r2, packet[r1+4]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483898] by what is known since pc 13: divu    r1, r1, r2
program.vs:20:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:21:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[5,2147483902] width=1 length=[5,2147483647]
            lduci r2, packet[r1+5]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483897] by what is known since pc 16: divu    r1, r1, r2
program.vs:23:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:24:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[6,2147483902] width=1 length=[6,2147483647]
            lduci r2, packet[r1+6]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483896] by what is known since pc 19: divu    r1, r1, r2
program.vs:26:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:27:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[0,2147483895] width=1 length=[7,2147483647]
            lduci r2, packet[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483895] by what is known since pc 22: divu    r1, r1, r2
program.vs:29:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:30:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[1,2147483902] width=1 length=[7,2147483647]
            lduci r2, packet[r1+1]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483901] by what is known since pc 25: divu    r1, r1, r2
program.vs:32:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
program.vs:33:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[2,2147483902] width=1 length=[7,2147483647]
            lduci r2, packet[r1+2]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,2147483900] by what is known since pc 28: divu    r1, r1, r2
program.vs:35:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu r1, r1, r2
            ^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
