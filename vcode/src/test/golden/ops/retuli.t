# retuli returns a constant
--- assembly
        retuli  0xffffffffffffffff
--- run
- => -1
