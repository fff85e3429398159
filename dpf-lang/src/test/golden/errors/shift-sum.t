# constant shifts add up to the limit
--- source
SHIFT(262000) && SHIFT(144) && SHIFT(1)
--- diagnostics
filter.dpf:1:32: error[D0305]: a shift must stay inside the largest packet  base=262144 bytes=1 limit=262144
    SHIFT(262000) && SHIFT(144) && SHIFT(1)
                                   ^^^^^^^^
