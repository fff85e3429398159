# retli returns a constant
--- assembly
        retli  -9223372036854775808
--- run
- => -9223372036854775808
