# a semicolon that is missing is one of the line before
--- protocols
protocol radio over udp.dport == 7000 {
    kind : 8
    channel : 16;
    strength : 8  # of the signal

}
--- source
radio
--- diagnostics
protocols.dpf:2:13: error[D0102]: words must form an expression  found='channel'
        kind : 8
                ^
note: expected an operator or ;
protocols.dpf:4:17: error[D0102]: words must form an expression  found='}'
        strength : 8  # of the signal
                    ^
note: expected an operator or ;
