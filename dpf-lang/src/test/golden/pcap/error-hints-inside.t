# in parentheses as well, and a name behind and or or may be a value
--- expression
(sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
--- errors
argument:1:2: error[F0102]: words must form an expression  found='sport'
    (sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
     ^^^^^
help: did you mean src port
argument:1:29: error[F0102]: words must form an expression  found='80'
    (sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
                                ^^
note: expected )
argument:1:69: error[F0102]: words must form an expression  found='not'
    (sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
                                                                        ^^^
note: expected )
argument:1:100: error[F0102]: words must form an expression  found='not'
    (sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
                                                                                                       ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and not
argument:1:122: error[F0102]: words must form an expression  found='3and'
    (sport 80) or tcp and (dprt 80 or dport 443) or (port http or https not tcp) or port http or https not tcp or ether[0] = 3and tcp
                                                                                                                             ^^^^
note: expected a number, (
help: did you mean and
