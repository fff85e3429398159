# a number is no condition, alone or joined
--- source
0:8 == 1 && 5 && (tcp.dport) && 2 + 2
--- diagnostics
filter.dpf:1:13: error[D0202]: a condition must stand here, not a number
    0:8 == 1 && 5 && (tcp.dport) && 2 + 2
                ^
filter.dpf:1:18: error[D0202]: a condition must stand here, not a number
    0:8 == 1 && 5 && (tcp.dport) && 2 + 2
                     ^^^^^^^^^^^
help: compare it, for example with != 0
filter.dpf:1:33: error[D0202]: a condition must stand here, not a number
    0:8 == 1 && 5 && (tcp.dport) && 2 + 2
                                    ^^^^^
