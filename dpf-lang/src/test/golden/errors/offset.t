# a field behind the largest packet is refused, the last one inside is not
--- source
262143:8 == 1 && 262143:9 == 1 && 262144:8 == 1 && 0xffff_ffff_ffff_ffff:8 == 1
--- diagnostics
filter.dpf:1:18: error[D0304]: a field must lie inside the largest packet  offset=262143 width=9 limit=262144
    262143:8 == 1 && 262143:9 == 1 && 262144:8 == 1 && 0xffff_ffff_ffff_ffff:8 == 1
                     ^^^^^^^^
filter.dpf:1:35: error[D0304]: a field must lie inside the largest packet  offset=262144 width=8 limit=262144
    262143:8 == 1 && 262143:9 == 1 && 262144:8 == 1 && 0xffff_ffff_ffff_ffff:8 == 1
                                      ^^^^^^^^
filter.dpf:1:52: error[D0304]: a field must lie inside the largest packet  offset=18446744073709551615 width=8 limit=262144
    262143:8 == 1 && 262143:9 == 1 && 262144:8 == 1 && 0xffff_ffff_ffff_ffff:8 == 1
                                                       ^^^^^^^^^^^^^^^^^^^^^^^
