# a file of nothing but declarations has no condition
--- source
const A = 80;
--- diagnostics
filter.dpf:1:14: error[D0102]: words must form an expression  found=end
    const A = 80;
                 ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
