# a field has 1 to 64 bits
--- source
0:0 == 0 && 0:65 == 0 && 0:64 == 0
--- diagnostics
filter.dpf:1:3: error[D0303]: a field must have 1 to 64 bits, or 128  width=0
    0:0 == 0 && 0:65 == 0 && 0:64 == 0
      ^
filter.dpf:1:15: error[D0303]: a field must have 1 to 64 bits, or 128  width=65
    0:0 == 0 && 0:65 == 0 && 0:64 == 0
                  ^^
