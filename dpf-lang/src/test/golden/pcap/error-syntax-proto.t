# a word of the language behind proto needs a backslash
--- expression
ip proto tcp
--- errors
argument:1:10: error[F0102]: words must form an expression  found='tcp'
    ip proto tcp
             ^^^
note: expected a protocol by number or name, (
help: a word of the language is a name behind a backslash: \tcp
