# the base may pass the end: only later reads fail
--- link
UNKNOWN
--- source
SHIFT(100)
--- vcode
.region packet
        retui   1
--- run
- => 1
00 => 1
