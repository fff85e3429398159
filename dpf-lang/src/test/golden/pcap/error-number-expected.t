# a condition is no number
--- expression
(tcp or udp) + 1 = 5 or (not len) = 2
--- errors
argument:1:1: error[F0106]: a number must stand here, not a condition
    (tcp or udp) + 1 = 5 or (not len) = 2
    ^^^^^^^^^^^^
argument:1:25: error[F0106]: a number must stand here, not a condition
    (tcp or udp) + 1 = 5 or (not len) = 2
                            ^^^^^^^^^
