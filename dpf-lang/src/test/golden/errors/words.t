# words of other languages get help
--- source
ip.ttl == 1 or not tcp
--- diagnostics
filter.dpf:1:13: error[D0102]: words must form an expression  found='or'
    ip.ttl == 1 or not tcp
                ^^
note: expected an operator or the end
help: join atoms with ||
