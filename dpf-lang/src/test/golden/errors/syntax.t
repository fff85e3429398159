# every misplaced word is reported with what may stand there
--- source
0:8 == == 4 && 1 2
  && (3 == ) && ip.ttl == 1
--- diagnostics
filter.dpf:1:8: error[D0102]: words must form an expression  found='=='
    0:8 == == 4 && 1 2
           ^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:1:18: error[D0102]: words must form an expression  found='2'
    0:8 == == 4 && 1 2
                     ^
note: expected an operator or the end
filter.dpf:2:12: error[D0102]: words must form an expression  found=')'
      && (3 == ) && ip.ttl == 1
               ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
