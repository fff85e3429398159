# a parameter without a value needs one
--- arguments
SECOND=80
--- source
param FIRST;
param SECOND = tcp.dport;
param tcp;
const FIRST = 5;
tcp.dport in {FIRST, SECOND}
--- diagnostics
filter.dpf:1:7: error[D0234]: a parameter must have a value
    param FIRST;
          ^^^^^
help: give it one, or write param FIRST = VALUE;
filter.dpf:2:16: error[D0206]: a constant must stand here, not a field
    param SECOND = tcp.dport;
                   ^^^^^^^^^
filter.dpf:3:7: error[D0234]: a parameter must have a value
    param tcp;
          ^^^
help: give it one, or write param tcp = VALUE;
filter.dpf:3:7: error[D0218]: a declared name must be new
    param tcp;
          ^^^
note: it is a protocol
filter.dpf:4:7: error[D0218]: a declared name must be new
    const FIRST = 5;
          ^^^^^
note: line 1 declares it
