# numbers that are too large or have a digit they cannot have
--- expression
port 08 or len = 4294967296 or ip[0] = 0x100000000
--- errors
argument:1:6: error[F0301]: a number must be well formed and fit 32 bits  found=08
    port 08 or len = 4294967296 or ip[0] = 0x100000000
         ^^
note: a number is decimal, octal behind 0 or hexadecimal behind 0x
argument:1:18: error[F0301]: a number must be well formed and fit 32 bits  found=4294967296
    port 08 or len = 4294967296 or ip[0] = 0x100000000
                     ^^^^^^^^^^
note: a number is decimal, octal behind 0 or hexadecimal behind 0x
argument:1:40: error[F0301]: a number must be well formed and fit 32 bits  found=0x100000000
    port 08 or len = 4294967296 or ip[0] = 0x100000000
                                           ^^^^^^^^^^^
note: a number is decimal, octal behind 0 or hexadecimal behind 0x
