# tcpdump expressions are another language
--- source
tcp port 80
--- diagnostics
filter.dpf:1:5: error[D0102]: words must form an expression  found='port'
    tcp port 80
        ^^^^
note: expected an operator or the end
help: a tcpdump expression is no filter of this language: -f takes one, -F a file of one
