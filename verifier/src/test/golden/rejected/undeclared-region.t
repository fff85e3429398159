# a region that the program does not declare
--- assembly
        len     r1, packet
        retu    r1
--- verify
program.vs:1:9: error[V2101]: region must be declared by the program  region=packet
            len     r1, packet
            ^^^^^^^^^^^^^^^^^^
