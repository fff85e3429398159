# programs that are refused, or declare more than there is, make no memory, and all are told
--- memory
0000000000000000
--- invariant
.region user 16
        retli   1
--- method sends
.import send_packet (u, u)
        setu    r1, 0
        hcall   send_packet(r1, r1)
        retli   0
--- method large
.region user 9
        retli   0
--- requires large
.region user 8
        setl    r1, 1
        stuli   r1, user[0]
        retli   1
--- ensures large
.region state 9
        retli   1
--- call
sends
--- result
> methods
sends: pc 1: error[V3004]: host call must be allowed by the policy, with this signature  function=send_packet(u, u)
    hcall   send_packet(r1, r1)
large requires: pc 1: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=user
    stuli   r1, user[0]
