# a value that cannot take over qualifiers
--- expression
10.0.0.1 or tcp or 10.0.0.2 or (host 10.0.0.3) or 10.0.0.4
--- errors
argument:1:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=10.0.0.1
    10.0.0.1 or tcp or 10.0.0.2 or (host 10.0.0.3) or 10.0.0.4
    ^^^^^^^^
help: did you mean host 10.0.0.1
argument:1:20: error[F0205]: a value must have qualifiers, its own or those of the value before  found=10.0.0.2
    10.0.0.1 or tcp or 10.0.0.2 or (host 10.0.0.3) or 10.0.0.4
                       ^^^^^^^^
help: did you mean host 10.0.0.2
argument:1:51: error[F0205]: a value must have qualifiers, its own or those of the value before  found=10.0.0.4
    10.0.0.1 or tcp or 10.0.0.2 or (host 10.0.0.3) or 10.0.0.4
                                                      ^^^^^^^^
help: did you mean host 10.0.0.4
