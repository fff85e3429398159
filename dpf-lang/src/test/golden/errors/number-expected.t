# a condition is no number
--- source
(0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
--- diagnostics
filter.dpf:1:1: error[D0203]: a number must stand here, not a condition
    (0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
    ^^^^^^^^^^
filter.dpf:1:30: error[D0203]: a number must stand here, not a condition
    (0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
                                 ^^^^^^^^
filter.dpf:1:43: error[D0212]: comparisons must not be chained
    (0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
                                              ^^^^^^^^^^^^^
help: join two comparisons with &&
filter.dpf:1:61: error[D0203]: a number must stand here, not a condition
    (0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
                                                                ^^^^^^^^^^
filter.dpf:1:80: error[D0203]: a number must stand here, not a condition
    (0:8 == 1) + 1 == 2 && SHIFT(0:8 == 3) && 1 == 0:8 == 1 && ~(0:8 == 1) == 3 && SHIFT(4) == 4
                                                                                   ^^^^^^^^
