# a comparison of constants says nothing about packets
--- source
2 + 2 == 4
--- diagnostics
filter.dpf:1:1: error[D0204]: a comparison must read the packet
    2 + 2 == 4
    ^^^^^^^^^^
