# a function that does not return, or says what cannot be, changes nothing
--- type eager
# owns something as soon as it is zero
.region packet
.region out 12
        setu    r1, 1
        stui    r1, out[4]
        retui   1
--- type beyond
# tells of more than it has room for
.region packet
.region out 12
        retui   2
--- type by-first-byte
# 1: declines; 2: reads beyond; 3: divides by zero; 4: goes on for ever; 5: tells of too many; 6: of a negative number; 7: of a block twice; 8: of none
.region packet
.region out 24
.import abort (i)
        lduci   r1, packet[0]
        bequi   r1, 0, nothing
        bequi   r1, 1, decline
        bequi   r1, 2, beyond
        bequi   r1, 3, divide
        bequi   r1, 4, again
        bequi   r1, 5, many
        bequi   r1, 6, negative
        bequi   r1, 7, twice
        bequi   r1, 8, none
nothing:
        retui   0
decline:
        setu    r2, 1
        hcall   abort(r2)
        retui   0
beyond:
        lshui   r2, r1, 20
        lduci   r2, packet[r2+0]
        retu    r2
divide:
        lduci   r2, packet[1]
        divu    r2, r1, r2
        retu    r2
again:
        bnei    r1, r0, again
        retui   0
many:
        retui   3
negative:
        retli   -1
twice:
        setu    r2, 1
        setu    r3, 2
        stui    r2, out[0]
        stui    r3, out[4]
        stui    r3, out[12]
        stui    r2, out[16]
        retui   2
none:
        setu    r2, 9
        stui    r2, out[0]
        retui   1
--- do
alice root 1
alice change 0 write 0=01
alice change 0 write 0=02
alice change 0 write 0=03
alice change 0 write 0=04
alice change 0 write 0=05
alice change 0 write 0=06
alice change 0 write 0=07 allocate 1+2:0
alice change 0 write 0=08 allocate 9+1:0
alice change 0 write 0=09
--- result
> type eager
eager: error[H0504]: metadata of zeros must own nothing  told=[0+1:0]
> type beyond
beyond: error[H0502]: what is owned must be extents of blocks and types that there are  told=2 room=1
> type by-first-byte
1
> alice root 1
0
> alice change 0 write 0=01
by-first-byte: error[H0501]: function must tell what the metadata owns  ending=DECLINED
> alice change 0 write 0=02
by-first-byte: error[H0501]: function must tell what the metadata owns  ending=ABORTED
note: by-first-byte: pc 15: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=bounds
> alice change 0 write 0=03
by-first-byte: error[H0501]: function must tell what the metadata owns  ending=ABORTED
note: by-first-byte: pc 18: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=divisor
> alice change 0 write 0=04
by-first-byte: error[H0501]: function must tell what the metadata owns  ending=ABORTED
note: by-first-byte: pc 20: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=fuel
> alice change 0 write 0=05
by-first-byte: error[H0502]: what is owned must be extents of blocks and types that there are  told=3 room=2
> alice change 0 write 0=06
by-first-byte: error[H0502]: what is owned must be extents of blocks and types that there are  told=18446744073709551615 room=2
> alice change 0 write 0=07 allocate 1+2:0
by-first-byte: error[H0503]: block must be owned once  told=1+2:0,2+1:0
> alice change 0 write 0=08 allocate 9+1:0
by-first-byte: error[H0502]: what is owned must be extents of blocks and types that there are  told=9+0:0 blocks=64 types=2
> alice change 0 write 0=09
{}
