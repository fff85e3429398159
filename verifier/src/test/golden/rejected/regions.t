# accesses one byte outside of each region
--- assembly
.region packet
.region user 16
.region state 8
.region scratch 4
.region out 2
.function main () l
.local 8
        setl    r1, 1
        ldii    r2, user[13]
        stli    r1, state[1]
        ldusi   r2, scratch[r1-2]
        stii    r1, out[0]
        ldii    r2, local[5]
        len     r3, user
        lduci   r2, user[r3+0]
        len     r3, packet
        andui   r3, r3, 7
        ldui    r2, state[r3+2]
        lduc    r2, local[r3+r1]
        bltui   r3, 9, L1
        lduci   r2, scratch[99]
L1:
        retl    r2
.function f (i) l
        ldci    r2, state[r1+0]
        retl    r2
--- verify
program.vs:9:9: error[V2103]: load or store must stay inside its region  region=user offset=13 width=4 length=[16,2147483647]
            ldii    r2, user[13]
            ^^^^^^^^^^^^^^^^^^^^
help: a check length >= 17 before it suffices
program.vs:10:9: error[V2103]: load or store must stay inside its region  region=state offset=1 width=8 length=8
            stli    r1, state[1]
            ^^^^^^^^^^^^^^^^^^^^
program.vs:11:9: error[V2103]: load or store must stay inside its region  region=scratch offset=-1 width=2 length=4
            ldusi   r2, scratch[r1-2]
            ^^^^^^^^^^^^^^^^^^^^^^^^^
program.vs:12:9: error[V2103]: load or store must stay inside its region  region=out offset=0 width=4 length=2
            stii    r1, out[0]
            ^^^^^^^^^^^^^^^^^^
program.vs:13:9: error[V2103]: load or store must stay inside its region  region=local offset=5 width=4 length=8
            ldii    r2, local[5]
            ^^^^^^^^^^^^^^^^^^^^
program.vs:15:9: error[V2103]: load or store must stay inside its region  region=user offset=[17,2147483647] width=1 length=[17,2147483647]
            lduci   r2, user[r3+0]
            ^^^^^^^^^^^^^^^^^^^^^^
program.vs:18:9: error[V2103]: load or store must stay inside its region  region=state offset=[2,9] width=4 length=8
            ldui    r2, state[r3+2]
            ^^^^^^^^^^^^^^^^^^^^^^^
note: r3 is [0,7] by what is known since pc 9: andui   r3, r3, 7
help: a check r3 <= 2 before it suffices
program.vs:25:9: error[V2103]: load or store must stay inside its region  region=state offset=[-2147483648,2147483647] width=1 length=8
            ldci    r2, state[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [-2147483648,2147483647], a parameter's value
--- assembly local
.function main () l
        ldii    r2, local[0]
        retl    r2
--- verify local
program.vs:2:9: error[V2101]: region must be declared by the program  region=local
            ldii    r2, local[0]
            ^^^^^^^^^^^^^^^^^^^^
