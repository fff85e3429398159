# marks that belong to a shell or to other languages
--- expression
tcp port "80" or port 80,443 or udp; tcp # web
--- errors
argument:1:10: error[F0101]: text must be made of the language's words and signs  found='"'
    tcp port "80" or port 80,443 or udp; tcp # web
             ^
help: quotes are for the shell, and stand around the whole expression
argument:1:13: error[F0101]: text must be made of the language's words and signs  found='"'
    tcp port "80" or port 80,443 or udp; tcp # web
                ^
help: quotes are for the shell, and stand around the whole expression
argument:1:25: error[F0101]: text must be made of the language's words and signs  found=','
    tcp port "80" or port 80,443 or udp; tcp # web
                            ^
help: values are joined by or: port 80 or 443
argument:1:36: error[F0101]: text must be made of the language's words and signs  found=';'
    tcp port "80" or port 80,443 or udp; tcp # web
                                       ^
help: tests are joined by "and" or by "or"
argument:1:42: error[F0101]: text must be made of the language's words and signs  found='#'
    tcp port "80" or port 80,443 or udp; tcp # web
                                             ^
help: an expression has no comments; a file of one, for -F, may have them
