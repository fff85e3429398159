# what the policy does not grant is refused: size, regions, host calls, and arguments that they do not take
--- policy size
instructions 1
--- assembly size
        seti    r1, 1
        reti    r1
--- verify size
program.vco: error[V3002]: program must not have more instructions than the policy allows  instructions=2 max=1
--- policy regions
region packet read
region state write 8
region scratch none
region out read 8
region local none
--- assembly regions
.region packet
.region state 9
.region scratch 4
.region out 4
.function main () l
.local 4
        lduci   r1, scratch[0]
        stuci   r1, out[0]
        len     r2, local
        retl    r1
--- verify regions
program.vco: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=state bytes=9 max=8
program.vco: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=scratch bytes=4 max=0
program.vco: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=local bytes=4 max=0
program.vs:7:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=scratch
            lduci   r1, scratch[0]
            ^^^^^^^^^^^^^^^^^^^^^^
program.vs:8:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=out
            stuci   r1, out[0]
            ^^^^^^^^^^^^^^^^^^
program.vs:9:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=local
            len     r2, local
            ^^^^^^^^^^^^^^^^^
--- policy calls
host-call send(out[p, p]) l 0..1 fuel 40
--- assembly calls
.import send (p, p) ul
.import now () ul
.function main () l
        setul   r1, 9
        hcallul r3, send(r1, r1)
        hcallul r3, now()
        retl    r3
--- verify calls
program.vs:5:9: error[V3004]: host call must be allowed by the policy, with this signature  function=send(p, p) ul offered=send(p, p) l
            hcallul r3, send(r1, r1)
            ^^^^^^^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V3004]: host call must be allowed by the policy, with this signature  function=now() ul
            hcallul r3, now()
            ^^^^^^^^^^^^^^^^^
--- policy arguments
host-call send(out[p, p]) l 0..1 fuel 40
host-call bucket(ul 0..63, i -1..1) v
--- assembly arguments
.region out 16
.import send (p, p) l
.import bucket (ul, i)
.function main () l
        setul   r1, 9
        setul   r2, 8
        hcalll  r3, send(r1, r2)
        hcalll  r3, send(r2, r2)
        call    f(r3, r3)
        retl    r3
.function f (ul, i)
        lduci   r4, out[r1+0]
        lduli   r5, out[r1+4]
        hcall   bucket(r5, r2)
        bgtuli  r5, 63, out
        hcall   bucket(r5, r2)
        hcall   bucket(r5, r4)
out:
        retv
--- verify arguments
program.vs:7:9: error[V2401]: arguments of a host call must be as the policy asks  slice=out[9,8] length=16
            hcalll  r3, send(r1, r2)
            ^^^^^^^^^^^^^^^^^^^^^^^^
program.vs:14:9: error[V2401]: arguments of a host call must be as the policy asks  argument=1 range=[-9223372036854775808,9223372036854775807] asked=[0,63]
            hcall   bucket(r5, r2)
            ^^^^^^^^^^^^^^^^^^^^^^
program.vs:17:9: error[V2401]: arguments of a host call must be as the policy asks  argument=2 range=[0,255] asked=[-1,1]
            hcall   bucket(r5, r4)
            ^^^^^^^^^^^^^^^^^^^^^^
