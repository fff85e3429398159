# signed is asked of a field, and its division is left out
--- source
signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
--- diagnostics
filter.dpf:1:8: error[D0213]: signed must be asked of a field of at most 64 bits
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
           ^
filter.dpf:1:26: error[D0213]: signed must be asked of a field of at most 64 bits
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
                             ^^^^^^^^^^
filter.dpf:1:46: error[D0214]: a signed number must not be divided or moved down
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
                                                 ^^^^^^^^^^^^^^^
filter.dpf:1:70: error[D0214]: a signed number must not be divided or moved down
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
                                                                         ^^^^^^^^^^^^^^^^
filter.dpf:1:95: error[D0214]: a signed number must not be divided or moved down
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
                                                                                                  ^^^^^^^^^^^^^^^
filter.dpf:1:126: error[D0213]: signed must be asked of a field of at most 64 bits
    signed(5) == 1 || signed(ip.ttl + 1) == 1 || signed(0:8) / 2 == 1 || signed(0:8) >> 1 == 0 || 7 % signed(0:8) == 2 || signed(tcp) == 1
                                                                                                                                 ^^^
