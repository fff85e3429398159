# conditions of declarations are comparisons
--- protocols
protocol a over udp.dport == 1 {
    x : 8;
    part at 1 if x == 1 || x == 2 { y : 8; }
    part at 1 if !(x == 1) { z : 8; }
    carries a.next = x if SHIFT(1) && x == 1;
    carries a.next = x if x;
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:18: error[D0403]: a condition of a declaration must be comparisons joined by &&
        part at 1 if x == 1 || x == 2 { y : 8; }
                     ^^^^^^^^^^^^^^^^
protocols.dpf:4:18: error[D0403]: a condition of a declaration must be comparisons joined by &&
        part at 1 if !(x == 1) { z : 8; }
                     ^^^^^^^^^
protocols.dpf:5:27: error[D0403]: a condition of a declaration must be comparisons joined by &&
        carries a.next = x if SHIFT(1) && x == 1;
                              ^^^^^^^^^^^^^^^^^^
protocols.dpf:6:27: error[D0202]: a condition must stand here, not a number
        carries a.next = x if x;
                              ^
help: compare it, for example with != 0
