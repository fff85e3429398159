# shifts are written in one normal form
--- source
SHIFT(6+6+2) && SHIFT((0:8 & 0xf) << 2) && SHIFT((12:8 & 0xf0) >> 2) && SHIFT((12:8 >> 4) << 2) && SHIFT((12:8 >> 4 & 0x3) * 12)
&& SHIFT(((0:8 & 0xf) << 2) >> 4) && SHIFT(ip.hlen * 4) && SHIFT(3 * (0:8))
--- typed
SHIFT(14) && SHIFT((0:8 & 0xf) << 2) && SHIFT((12:8 & 0xf0) >> 2) && SHIFT(((12:8) >> 4) << 2) && SHIFT((((12:8) >> 4) & 3) * 12) && SHIFT(((0:8 & 0xf) << 2) >> 4) && SHIFT(ip.hlen * 4) && SHIFT(3 * (0:8))
