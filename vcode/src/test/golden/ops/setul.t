# setul holds the extremes of its type
--- assembly
        setul   r1, 0xffffffffffffffff
        retl    r1
--- run
- => -1
