# retui returns a constant
--- assembly
        retui  0xffffffff
--- run
- => 4294967295
