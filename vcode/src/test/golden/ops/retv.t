# retv ends a function, whose result is then 0
--- assembly retv
        setl    r1, 7
        retv
--- run retv
- => 0
--- assembly call
.function main () l
        setl    r2, 7
        calll   r2, f()
        retl    r2
.function f () l
        setl    r1, 9
        retv
--- run call
- => 0
