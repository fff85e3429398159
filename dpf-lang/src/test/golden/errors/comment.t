# a comment of C is none
--- source
/* web */ tcp
--- diagnostics
filter.dpf:1:1: error[D0102]: words must form an expression  found='/'
    /* web */ tcp
    ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: a comment begins with #
