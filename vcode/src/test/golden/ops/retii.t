# retii returns a constant
--- assembly
        retii  -2147483648
--- run
- => -2147483648
