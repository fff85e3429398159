# a network number above the largest
--- expression
geneve 16777216
--- errors
argument:1:8: error[F0305]: a value must not pass the largest of its kind  found=16777216 limit=16777215
    geneve 16777216
           ^^^^^^^^
