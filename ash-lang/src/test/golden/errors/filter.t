# the filter's own messages stand where they are
--- source
handler x;
filter udp.dprt == 53 &&
       ip.src == 300;
message { pass; }
--- diagnostics
handler.ash:2:8: error[D0201]: a name must be a field, a protocol or declared
    filter udp.dprt == 53 &&
           ^^^^^^^^
help: did you mean udp.dport
