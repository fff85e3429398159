# a planted bug is found, and one that cannot be found in so few cases is told of
--- command
fuzz --plant undo --cases 300 --seed 1
fuzz --plant import --cases 1
fuzz --plant list
--- result
status 0
out> undo         found by case 66: a run that was undone left something behind
out> # planted bug undo: a run that was undone left something behind; found by fuzzing, seed 1, case 66
out> --- assembly
out> .region user 20
out>
out> .function main () l
out> .local 16
out>         andui   r1, r3, 22
out>         stii    r2, user[r1+8]
out>         retl    r1
out> --- packets
out> -
out> --- oracles
out> all hold
status 1
out> import       not found in 1 cases: the jvm links host functions that give one more
status 0
out> bounds-1     the jvm leaves out the bounds checks of 1 byte
out> bounds-2     the jvm leaves out the bounds checks of 2 bytes
out> bounds-4     the jvm leaves out the bounds checks of 4 bytes
out> bounds-8     the jvm leaves out the bounds checks of 8 bytes
out> stores       the jvm leaves out the bounds checks of stores to user
out> divisor      the jvm leaves out the checks of divisors
out> import       the jvm links host functions that give one more
out> proofs       everything is taken for proved
out> shifted      what is proved of an instruction is taken for that of the one before
out> data         the jvm has other constants than were verified
out> depth        the jvm allows one activation less
out> charged      the jvm charges a unit of fuel too much
out> result       the jvm gives results of 32 bits
out> scratch      the jvm leaves a byte of scratch behind
out> overrun      the jvm writes a byte behind the packet
out> undo-state   undoing forgets the state
out> undo         undoing forgets everything
out> forgets      a guest forgets its state where it returned
out> sends        a guest sends a message that differs by a bit
out> extension    extensions are off by one on the jvm
out> check        a check that was put in is lost
out> charge       a charge that was put in is lost
out> lax          what is left to checks is taken for proved by the verifier
out> worst-case   the worst case of fuel is taken for less by a fourth
out> verdict      the verdict is on a program with one nop less
out> claims       what holds before an instruction is taken for that before the next
out> certificate  a certificate that is refused is believed
out> trailing     the decoder ignores a byte behind the end
out> throws       the decoder throws where a section is too short
out> assembler    the assembler takes subtractions for additions
