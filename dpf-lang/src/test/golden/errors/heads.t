# a mistake in a declaration does not hide those behind it
--- source
const A 80;
const = 80;
const B = (80 + ;
const C = 1 2;
const D = 80
const length = 5;
priority && 1;
const E == 4;
const F = = 5;
const G = 80;
tcp.dport == && tcp.sport = 80; const H = 5;
--- diagnostics
filter.dpf:1:9: error[D0102]: words must form an expression  found='80'
    const A 80;
            ^^
note: expected =
filter.dpf:2:7: error[D0102]: words must form an expression  found='='
    const = 80;
          ^
note: expected a name
filter.dpf:3:17: error[D0102]: words must form an expression  found=';'
    const B = (80 + ;
                    ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:4:13: error[D0102]: words must form an expression  found='2'
    const C = 1 2;
                ^
note: expected an operator or ;
filter.dpf:5:13: error[D0102]: words must form an expression  found='const'
    const D = 80
                ^
note: expected an operator or ;
help: a declaration ends with ;
filter.dpf:6:7: error[D0102]: words must form an expression  found='length'
    const length = 5;
          ^^^^^^
note: expected a name
filter.dpf:7:10: error[D0102]: words must form an expression  found='&&'
    priority && 1;
             ^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:8:9: error[D0102]: words must form an expression  found='=='
    const E == 4;
            ^^
note: expected =
filter.dpf:9:11: error[D0102]: words must form an expression  found='='
    const F = = 5;
              ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:11:14: error[D0102]: words must form an expression  found='&&'
    tcp.dport == && tcp.sport = 80; const H = 5;
                 ^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
filter.dpf:11:27: error[D0102]: words must form an expression  found='='
    tcp.dport == && tcp.sport = 80; const H = 5;
                              ^
note: expected an operator or the end
help: to compare, write ==
