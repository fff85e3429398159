# an order is said once, in one of two words; fields that no host loads are refused where it matters
--- source
order litle;
order network;
0:16 == 1
--- diagnostics
filter.dpf:1:7: error[D0230]: a byte order must be little or network
    order litle;
          ^^^^^
help: did you mean little
filter.dpf:2:1: error[D0220]: this must be said once
    order network;
    ^^^^^
note: line 1 says it
