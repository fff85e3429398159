# what a file of protocols is made of is said where something else stands
--- protocols
protocol a { x : 8; }
protocol b ovr udp.dport == 1 { x : 8; }
protocol c over udp.dport == 2 {
    length : 16;
    order : 8;
    block 16;
    carres c.next = block;
    lenght 8;
    16 w;
    y : 8
}
group g a | b;
protocol d over udp.dport == 3 {
    part ad 4 { z : 8; }
}
protocol e over udp.dport == 4 {
    z : 8;
    part at 4 iff z == 1 { z : 8; }
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:12: error[D0102]: words must form an expression  found='{'
    protocol a { x : 8; }
               ^
note: expected over
help: say where it stands, for example a over udp.dport == 7000
protocols.dpf:2:12: error[D0102]: words must form an expression  found='ovr'
    protocol b ovr udp.dport == 1 { x : 8; }
               ^^^
note: expected over
help: did you mean over
protocols.dpf:4:12: error[D0102]: words must form an expression  found=':'
        length : 16;
               ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
help: length is a word of the language: give the field another name
protocols.dpf:5:5: error[D0102]: words must form an expression  found='order'
        order : 8;
        ^^^^^
note: expected carries or part or options or option or length or } or a name
help: order is a word of the language: give the field another name
protocols.dpf:6:11: error[D0102]: words must form an expression  found='16'
        block 16;
              ^^
note: expected :
protocols.dpf:7:12: error[D0102]: words must form an expression  found='c.next'
        carres c.next = block;
               ^^^^^^
note: expected :
help: did you mean carries
protocols.dpf:8:12: error[D0102]: words must form an expression  found='8'
        lenght 8;
               ^
note: expected :
help: did you mean length
protocols.dpf:9:5: error[D0102]: words must form an expression  found='16'
        16 w;
        ^^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:10:10: error[D0102]: words must form an expression  found='}'
        y : 8
             ^
note: expected an operator or ;
protocols.dpf:12:9: error[D0102]: words must form an expression  found='a'
    group g a | b;
            ^
note: expected =
protocols.dpf:14:10: error[D0102]: words must form an expression  found='ad'
        part ad 4 { z : 8; }
             ^^
note: expected at
protocols.dpf:18:15: error[D0102]: words must form an expression  found='iff'
        part at 4 iff z == 1 { z : 8; }
                  ^^^
note: expected an operator or {
help: did you mean if
