# extensions that are not declared or have no such instruction
--- assembly
.extension weight
        setl    r1, 1
        weightul r2, r1
        ext.0l  r2, r1, r0
        ext.0ul r2, r1, r1
        ext.1ul r2, r1, r1
        retl    r2
--- verify
program.vs:4:9: error[V2301]: extension must be one of the program's and have this instruction  extension=weight type=l
            ext.0l  r2, r1, r0
            ^^^^^^^^^^^^^^^^^^
program.vs:5:9: error[V2301]: extension must be one of the program's and have this instruction  extension=weight type=ul
            ext.0ul r2, r1, r1
            ^^^^^^^^^^^^^^^^^^
program.vs:6:9: error[V2301]: extension must be one of the program's and have this instruction  extension=@1 type=ul
            ext.1ul r2, r1, r1
            ^^^^^^^^^^^^^^^^^^
