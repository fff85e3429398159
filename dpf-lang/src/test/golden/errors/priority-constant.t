# a priority is known without a packet
--- source
priority tcp.dport;
tcp
--- diagnostics
filter.dpf:1:10: error[D0206]: a constant must stand here, not a field
    priority tcp.dport;
             ^^^^^^^^^
