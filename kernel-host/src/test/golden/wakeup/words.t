# a predicate is bound to as many words as it looks at, or more; of fewer it is refused
--- predicate
.region user 16
        lduli   r1, user[0]
        lduli   r2, user[8]
        bltul   r1, r2, early
        retli   7
early:
        retli   0
--- bind
3
3 3
4 3 9
3 4
--- result
> 3
predicate: error[H0701]: predicate must look at no more words than it is bound to  needed=2 bound=1
> 3 3
tag 7
> 4 3 9
tag 7
> 3 4
tag 0
