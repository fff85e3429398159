# an expression that ends too early
--- expression
host 10.0.0.1 and
--- errors
argument:1:18: error[F0102]: words must form an expression  found=end
    host 10.0.0.1 and
                     ^
note: expected a qualifier, a protocol, a calculation, an address or name, a number, (
