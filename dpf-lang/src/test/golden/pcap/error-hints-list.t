# an expression from a list of filters, with its name
--- expression
web: tcp port 80
--- errors
argument:1:4: error[F0102]: words must form an expression  found=':'
    web: tcp port 80
       ^
note: expected and, or, the end
help: in a list of filters a name that begins with a letter stands before an expression, with a colon and a space
