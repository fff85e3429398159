# what a callee stores or is given is not known to its caller
--- assembly
.region state 8
.function main () l
        setl    r1, 3
        calll   r1, f(r1)
        lduci   r2, state[r1+0]
        retl    r2
.function f (l) l
        retl    r1
--- verify
program.vs:5:9: error[V2103]: load or store must stay inside its region  region=state offset=[-9223372036854775808,9223372036854775807] width=1 length=8
            lduci   r2, state[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [-9223372036854775808,9223372036854775807] by what is known since pc 1: calll   r1, f(r1)
