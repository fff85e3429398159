# a compared field may be masked but not shifted
--- source
0:8 >> 4 == 4 && 8 == ip.hlen * 4
--- diagnostics
filter.dpf:1:1: error[D0208]: a compared field must only be masked
    0:8 >> 4 == 4 && 8 == ip.hlen * 4
    ^^^^^^^^
filter.dpf:1:23: error[D0208]: a compared field must only be masked
    0:8 >> 4 == 4 && 8 == ip.hlen * 4
                          ^^^^^^^^^^^
