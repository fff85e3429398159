# a misspelled field is answered with the nearest one
--- source
tcp.dprt == 80
&& ip.sorce == 10.0.0.1
&& Tcp.Sport == 1
&& nonsense == 2
--- diagnostics
filter.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
    tcp.dprt == 80
    ^^^^^^^^
help: did you mean tcp.dport
filter.dpf:2:4: error[D0201]: a name must be a field, a protocol or declared
    && ip.sorce == 10.0.0.1
       ^^^^^^^^
help: did you mean ip.src
filter.dpf:3:4: error[D0201]: a name must be a field, a protocol or declared
    && Tcp.Sport == 1
       ^^^^^^^^^
help: did you mean tcp.sport
filter.dpf:4:4: error[D0201]: a name must be a field, a protocol or declared
    && nonsense == 2
       ^^^^^^^^
