# options stand behind their list, which stands once
--- protocols
protocol a over udp.dport == 1 {
    x : 8;
    option 1 { y : 8; }
    options 0:8 at 2 { 1 => 1; }
    options 0:8 at 2 { 256 => 1; }
    option 300 { z : 8; }
    length 3;
    length 4;
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:5: error[D0407]: an option must stand behind the list of options
        option 1 { y : 8; }
        ^^^^^^
protocols.dpf:5:5: error[D0220]: this must be said once
        options 0:8 at 2 { 256 => 1; }
        ^^^^^^^
protocols.dpf:6:12: error[D0301]: a value must fit its field  value=300 field=0:8 bits=8
        option 300 { z : 8; }
               ^^^
protocols.dpf:8:5: error[D0220]: this must be said once
        length 4;
        ^^^^^^
