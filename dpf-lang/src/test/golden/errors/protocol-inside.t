# protocols are not declared in filters
--- source
protocol a over udp { x : 8; }
--- diagnostics
filter.dpf:1:1: error[D0102]: words must form an expression  found='protocol'
    protocol a over udp { x : 8; }
    ^^^^^^^^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: protocols stand in files of their own, which --protocols names
