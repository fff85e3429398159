# a method changes memory if all that must hold does, and otherwise not a byte of it, however it ends
--- memory
0100000000000000 ffffffffffffffff
--- invariant
# the first word is not 0
.region user 16
        lduli   r1, user[0]
        retul   r1
--- method set
# to what the first byte says; and the second word to 0, unless the second byte says how to end
.region packet
.region user 16
.region out 2
.import abort (i)
        lduci   r1, packet[0]
        stuli   r1, user[0]
        stuli   r0, user[8]
        stuci   r1, out[1]
        lduci   r2, packet[1]
        bequi   r2, 1, keep
        bequi   r2, 2, drop
        bequi   r2, 3, beyond
        bequi   r2, 4, divide
        bequi   r2, 5, again
        retli   7
keep:
        setu    r3, 1
        hcall   abort(r3)
        retli   8
drop:
        setu    r3, 0
        hcall   abort(r3)
        retli   8
beyond:
        lshui   r2, r2, 10
        lduli   r3, user[r2+0]
        retul   r3
divide:
        lduci   r3, packet[2]
        divu    r3, r2, r3
        retu    r3
again:
        bnei    r2, r0, again
        retli   8
--- requires set
# the first byte is not 9
.region packet
        lduci   r1, packet[0]
        neui    r1, r1, 9
        retl    r1
--- ensures set
# the first word has not become smaller
.region user 16
.region state 8
        lduli   r1, user[0]
        lduli   r2, state[0]
        geul    r1, r1, r2
        retl    r1
--- method clear
.region user 16
        stuli   r0, user[0]
        retli   0
--- method wild
.region user 16
        setl    r1, 5
        stuli   r1, user[0]
        retli   0
--- requires wild
# looks beyond its arguments
.region packet
        lduci   r1, packet[40]
        addui   r1, r1, 1
        retu    r1
--- call
set 0500
set 0501
set 0601
set 0602
set 060300
set 060400
set 0605
set 0900
set 0400
set 0000
set
clear
wild
wild 00000000000000000000000000000000000000000000000000000000000000000000000000000000000000
unknown
set 0700
--- result
> methods
[clear, set, wild]
> set 0500
7 0005
memory 05000000000000000000000000000000
> set 0501
set: error[H0607]: method must not decline
> set 0601
set: error[H0607]: method must not decline
> set 0602
set: error[H0607]: method must not decline
> set 060300
set: error[H0604]: method must return
note: set: pc 18: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=bounds
> set 060400
set: error[H0604]: method must return
note: set: pc 21: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=divisor
> set 0605
set: error[H0604]: method must return
note: set: pc 23: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=fuel
> set 0900
set: error[H0601]: what the method requires must hold
> set 0400
set: error[H0602]: what the method ensures must hold behind it
> set 0000
set: error[H0602]: what the method ensures must hold behind it
> set
set: error[H0601]: what the method requires must hold
note: set requires: pc 0: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=bounds
> clear
memory: error[H0603]: what holds of the memory must hold whatever is done
> wild
wild: error[H0601]: what the method requires must hold
note: wild requires: pc 0: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=bounds
> wild 00000000000000000000000000000000000000000000000000000000000000000000000000000000000000
0
> unknown
memory: error[H0605]: method must be one of the memory's  method=unknown
> set 0700
7 0007
memory 07000000000000000000000000000000
