# a function behind the last instruction
--- assembly
.function main () l
        retli   0
.function f () @9
--- verify
program.vco: error[V1010]: function must have an instruction  function=f start=9 instructions=1
