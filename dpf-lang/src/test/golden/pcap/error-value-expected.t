# a list of values holds nothing else
--- expression
host 10.0.0.1 and (10.0.0.2 or port 80) or port 1 and (2 or tcp) or (3 or 4 = len)
--- errors
argument:1:32: error[F0107]: in a list of values, values must be joined
    host 10.0.0.1 and (10.0.0.2 or port 80) or port 1 and (2 or tcp) or (3 or 4 = len)
                                   ^^^^^^^
argument:1:61: error[F0107]: in a list of values, values must be joined
    host 10.0.0.1 and (10.0.0.2 or port 80) or port 1 and (2 or tcp) or (3 or 4 = len)
                                                                ^^^
argument:1:75: error[F0107]: in a list of values, values must be joined
    host 10.0.0.1 and (10.0.0.2 or port 80) or port 1 and (2 or tcp) or (3 or 4 = len)
                                                                              ^^^^^^^
