# a kind of LLC frame that there is not
--- expression
llc sabm
--- errors
argument:1:5: error[F0209]: a kind of llc must be a known name  found=sabm
    llc sabm
        ^^^^
help: did you mean sabme
