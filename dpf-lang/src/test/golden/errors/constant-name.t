# a declared name is one word, and neither a field nor a protocol nor declared before
--- source
const tcp = 6;
const ip.src = 10.0.0.1;
const WEB = 80;
const web.port = 8080;

const WEB = {80, 443};
tcp.dport == WEB || tcp.dport == web.port
--- diagnostics
filter.dpf:1:7: error[D0218]: a declared name must be new
    const tcp = 6;
          ^^^
note: it is a protocol
filter.dpf:2:7: error[D0218]: a declared name must be new
    const ip.src = 10.0.0.1;
          ^^^^^^
note: it is a field
filter.dpf:4:7: error[D0219]: a declared name must be one word, without dots
    const web.port = 8080;
          ^^^^^^^^
help: write web_port
filter.dpf:6:7: error[D0218]: a declared name must be new
    const WEB = {80, 443};
          ^^^
note: line 3 declares it
