# only masks, shifts and constant factors apply to fields
--- source
ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
&& SHIFT((ip.ttl * 3) >> 1) && SHIFT((ip.ttl * 3) & 6)
--- diagnostics
filter.dpf:1:1: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
    ^^^^^^^^^^
filter.dpf:1:20: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
                       ^^^^^^^
filter.dpf:1:36: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
                                       ^^^^^^^
filter.dpf:1:52: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
                                                       ^^^^^^^^^^
filter.dpf:1:72: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
                                                                           ^^^^^^^^^^^^^^^
filter.dpf:1:97: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    ip.ttl + 1 == 2 && ~ip.ttl == 3 && -ip.ttl == 4 && ip.ttl | 1 == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 7
                                                                                                    ^^^^^^^^^^^
filter.dpf:2:10: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    && SHIFT((ip.ttl * 3) >> 1) && SHIFT((ip.ttl * 3) & 6)
             ^^^^^^^^^^^^^^^^^
filter.dpf:2:38: error[D0207]: a field must only be masked, shifted or multiplied by a constant
    && SHIFT((ip.ttl * 3) >> 1) && SHIFT((ip.ttl * 3) & 6)
                                         ^^^^^^^^^^^^^^^^
