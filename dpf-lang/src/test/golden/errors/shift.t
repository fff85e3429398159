# a constant shift behind the largest packet is refused
--- source
SHIFT(262145)
--- diagnostics
filter.dpf:1:7: error[D0305]: a shift must stay inside the largest packet  bytes=262145 limit=262144
    SHIFT(262145)
          ^^^^^^
