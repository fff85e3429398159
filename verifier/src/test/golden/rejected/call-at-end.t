# a host call of nothing, where nothing follows: two flaws of one instruction
--- assembly
        hcall   @0()
--- verify
program.vs:1:9: error[V1003]: function must not run past its last instruction  function=main
            hcall   @0()
            ^^^^^^^^^^^^
