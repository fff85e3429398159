# memory of which it does not hold from the beginning is not protected
--- memory
0000000000000000
--- invariant
.region user 8
        lduli   r1, user[0]
        retul   r1
--- method nothing
        retli   0
--- call
nothing
--- result
> methods
memory: error[H0603]: what holds of the memory must hold whatever is done
