# errors in assembly text
--- command
verify bad.vs
--- file bad.vs
        retui   1, 2
        frob    r1
--- result
status 2
out> bad.vs: malformed
err> bad.vs:1:18: error[A0004]: instruction or directive must have all its operands and nothing after them  found=,
err>             retui   1, 2
err>                      ^
err> bad.vs:2:9: error[A0002]: instruction must be one of the table  found=frob
err>             frob    r1
err>             ^^^^
