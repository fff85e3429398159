# fields are not compared with each other
--- source
tcp.sport == tcp.dport
--- diagnostics
filter.dpf:1:1: error[D0205]: a field must be compared with a constant
    tcp.sport == tcp.dport
    ^^^^^^^^^^^^^^^^^^^^^^
