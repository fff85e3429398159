# the last parenthesis that is open is told
--- expression
(port 80 or (port 81) or
 (port 82 and (port 83)
--- errors
argument:2:24: error[F0102]: words must form an expression  found=end
     (port 82 and (port 83)
                           ^
note: expected )
help: the one before 'port' is open
