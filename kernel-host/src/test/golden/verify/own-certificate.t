# what two bounds leave to one number is that number with all its bits, in a certificate as where it was found
--- command
verify --policy lenient.policy --certificate number.cert number.vs
check --policy lenient.policy number.vs number.cert
--- file lenient.policy
unproved check
--- file number.vs
.region packet rw

.function main () l
.local 8
        setl    r4, 256
        len     r7, packet
        andli   r1, r4, 44
        addli   r8, r1, 17
        bgtl    r8, r7, L2
        anduli  r10, r0, 67
        bequli  r10, 0, L3
L1:
        andui   r4, r1, 0
        addui   r8, r4, 5
L2:
        uldii   r3, packet[r4+1]
        j       L1
L3:
        retu    r1
--- result
status 0
out> number.vs: accepted with checks  instructions=12 proved=26 checked=2 fuel=metered
err> number.vs:16:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[1,257] width=4 length=[0,16]
err>             uldii   r3, packet[r4+1]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r4 is [0,256] bits 0/fffffffffffffeff by what is known since pc 9: uldii   r3, packet[r4+1]
err> note: it holds if control comes to pc 9 from pc 8: addui   r8, r4, 5, but not from pc 4: bgtl    r8, r7, L2
err> help: a check r4 + 5 <= length before it suffices
err> number.vs:17:9: warning[V1002]: loop must be shown to end  head=7 pc=10
err>             j       L1
err>             ^^^^^^^^^^
err> note: it is entered at pc 7: andui   r4, r1, 0
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
status 0
out> number.vs: accepted with checks  instructions=12 proved=26 checked=2 fuel=metered
err> number.vs:16:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[1,257] width=4 length=[0,16]
err>             uldii   r3, packet[r4+1]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r4 is [0,256] bits 0/fffffffffffffeff by what is known since pc 9: uldii   r3, packet[r4+1]
err> note: it holds if control comes to pc 9 from pc 8: addui   r8, r4, 5, but not from pc 4: bgtl    r8, r7, L2
err> help: a check r4 + 5 <= length before it suffices
err> number.vs:17:9: warning[V1002]: loop must be shown to end  head=7 pc=10
err>             j       L1
err>             ^^^^^^^^^^
err> note: it is entered at pc 7: andui   r4, r1, 0
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
