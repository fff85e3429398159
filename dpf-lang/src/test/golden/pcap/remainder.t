# remainder and exclusive or take one operand before them and all behind
--- expression
len * 7 % 5 + 1 = 2
--- tests
(length mul 1) in 2
