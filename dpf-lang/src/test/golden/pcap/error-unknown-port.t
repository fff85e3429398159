# a port that the table does not have
--- expression
tcp port htttp or portrange ssh-telnett or portrange ssh
--- errors
argument:1:10: error[F0202]: a port must be a number or a known name  found=htttp
    tcp port htttp or portrange ssh-telnett or portrange ssh
             ^^^^^
help: did you mean http
argument:1:29: error[F0202]: a port must be a number or a known name  found=telnett
    tcp port htttp or portrange ssh-telnett or portrange ssh
                                ^^^^^^^^^^^
help: did you mean telnet
argument:1:54: error[F0202]: a port must be a number or a known name  found=ssh
    tcp port htttp or portrange ssh-telnett or portrange ssh
                                                         ^^^
note: a range is 80-90 or smtp-domain
