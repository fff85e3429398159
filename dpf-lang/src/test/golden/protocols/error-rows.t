# rows that are none, one behind the other, and good ones between
--- protocols
protocol radio over udp.dport == 7000 {
    8 : kind;
    16 : channel;
    good : 8;
    ( nothing );
    { 1 }
    7;
    better : 8;
}
--- source
radio
--- diagnostics
protocols.dpf:2:5: error[D0102]: words must form an expression  found='8'
        8 : kind;
        ^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:3:5: error[D0102]: words must form an expression  found='16'
        16 : channel;
        ^^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:5:5: error[D0102]: words must form an expression  found='('
        ( nothing );
        ^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:6:5: error[D0102]: words must form an expression  found='{'
        { 1 }
        ^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:7:5: error[D0102]: words must form an expression  found='7'
        7;
        ^
note: expected carries or part or options or option or length or } or a name
