# a priority is a number of 32 bits, said once
--- source
priority 0x8000_0000;
priority 3;
tcp
--- diagnostics
filter.dpf:1:10: error[D0323]: a priority must be a number of -2147483648 to 2147483647  value=2147483648
    priority 0x8000_0000;
             ^^^^^^^^^^^
filter.dpf:2:1: error[D0220]: this must be said once
    priority 3;
    ^^^^^^^^
note: line 1 says it
