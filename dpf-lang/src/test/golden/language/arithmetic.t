# arithmetic is printed with parentheses, constants computed
--- source
(ip.ttl + 1 + 2 * 3) % 4 == 1 && ~ip.ttl & 0xff == 1 && -ip.ttl == 5 && (ip.ttl & ip.tos) == 6 && 1 << ip.ttl == 8 && 0x3f & (ip.ttl & 0xf0) == 0x30 && (0:8 & 0x1ff) != 4
--- typed
((ip.ttl + 1) + 6) % 4 == 1 && (ip.ttl ^ 0xffffffffffffffff) & 255 == 1 && 0 - ip.ttl == 5 && ip.ttl & ip.tos == 6 && 1 << ip.ttl == 8 && ip.ttl & 0x30 == 0x30 && 0:8 != 4
