# the misspelled word of a declaration is answered with the nearest one
--- source
Const WEB = {80, 443};
tcp.dport == WEB && ip.src = 5
--- diagnostics
filter.dpf:1:7: error[D0102]: words must form an expression  found='WEB'
    Const WEB = {80, 443};
          ^^^
note: expected an operator or the end
help: did you mean const
filter.dpf:2:28: error[D0102]: words must form an expression  found='='
    tcp.dport == WEB && ip.src = 5
                               ^
note: expected an operator or the end
help: to compare, write ==
