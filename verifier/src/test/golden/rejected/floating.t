# floating point, with no policy that allows it
--- assembly
.region state 8
        setd    r1, 1.5
        cvd2l   r2, r1
        cvl2f   r2, r2
        ldfi    r3, state[0]
        addf    r3, r3, r2
        cmveqd  r3, r1, r1
        bltd    r1, r1, L1
L1:
        retd    r1
--- verify
program.vs:2:9: error[V3001]: floating point must be allowed by the policy  instruction=setd
            setd    r1, 1.5
            ^^^^^^^^^^^^^^^
program.vs:3:9: error[V3001]: floating point must be allowed by the policy  instruction=cvd2l
            cvd2l   r2, r1
            ^^^^^^^^^^^^^^
program.vs:4:9: error[V3001]: floating point must be allowed by the policy  instruction=cvl2f
            cvl2f   r2, r2
            ^^^^^^^^^^^^^^
program.vs:5:9: error[V3001]: floating point must be allowed by the policy  instruction=ldfi
            ldfi    r3, state[0]
            ^^^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V3001]: floating point must be allowed by the policy  instruction=addf
            addf    r3, r3, r2
            ^^^^^^^^^^^^^^^^^^
program.vs:7:9: error[V3001]: floating point must be allowed by the policy  instruction=cmveqd
            cmveqd  r3, r1, r1
            ^^^^^^^^^^^^^^^^^^
program.vs:8:9: error[V3001]: floating point must be allowed by the policy  instruction=bltd
            bltd    r1, r1, L1
            ^^^^^^^^^^^^^^^^^^
program.vs:10:9: error[V3001]: floating point must be allowed by the policy  instruction=retd
            retd    r1
            ^^^^^^^^^^
