# parentheses group conjunctions anywhere
--- source
((0:8 == 1) && (1:8 == 2 && ((2:8) == (3))))
--- typed
0:8 == 1 && 1:8 == 2 && 2:8 == 3
