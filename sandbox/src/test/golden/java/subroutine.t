# subroutines of old compilers are refused, and so is returning from them
--- bytecode
(Ldev/exocode/sandbox/view/Packet;)I
a8 0003   # jsr to the next instruction
4c        # astore_1
a9 01     # ret 1
--- refused
Given.class: error[C0210]: bytecode must not have subroutines  method=run
help: compile with --release 17
