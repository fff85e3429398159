# a word that is no order
--- source
order 5;
order big;
0:16 == 1
--- diagnostics
filter.dpf:1:7: error[D0102]: words must form an expression  found='5'
    order 5;
          ^
note: expected little or network
