# a file of protocols has one
--- protocols
# nothing
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:1: error[D0411]: a file of protocols must declare one
    # nothing
    ^
help: write one, for example protocol NAME over udp.dport == 7000 { FIELD : 8; }
