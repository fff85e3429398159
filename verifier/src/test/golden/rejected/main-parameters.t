# nobody gives the first function parameters
--- assembly
.function main (l, i) l
        retl    r1
--- verify
program.vs:2:9: error[V1012]: first function must take no parameters, since a run gives none  function=main(l, i) l
            retl    r1
            ^^^^^^^^^^
