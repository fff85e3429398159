# a constant base counts towards the limit until a shift by a field
--- source
SHIFT(262140) && 0:32 == 1 && 4:8 == 1 && SHIFT(0:8) && 4:8 == 1
--- diagnostics
filter.dpf:1:31: error[D0304]: a field must lie inside the largest packet  base=262140 offset=4 width=8 limit=262144
    SHIFT(262140) && 0:32 == 1 && 4:8 == 1 && SHIFT(0:8) && 4:8 == 1
                                  ^^^^^^^^
