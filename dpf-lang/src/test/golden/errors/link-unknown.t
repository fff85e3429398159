# without a link type only offsets are read
--- link
UNKNOWN
--- source
0:8 == 1 && tcp.dport == 80
--- diagnostics
filter.dpf:1:13: error[D0209]: a field must exist on the link type  field=tcp.dport link=UNKNOWN
    0:8 == 1 && tcp.dport == 80
                ^^^^^^^^^^^^^^^
note: link types with tcp fields: ETHERNET, RAW, LINUX_SLL, LINUX_SLL2, NULL, LOOP
