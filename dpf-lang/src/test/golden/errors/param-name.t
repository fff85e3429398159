# a value for what is no parameter
--- arguments
PROT=80
WEB=1
Z=1
--- source
param PORT = 80;
param HOST = 10.0.0.1;
const WEB = 5;
tcp.dport == PORT
--- diagnostics
filter.dpf: error[D0235]: a value must be for a parameter of the filter  name=PROT
help: did you mean PORT
filter.dpf: error[D0235]: a value must be for a parameter of the filter  name=WEB
note: its parameters: PORT, HOST
filter.dpf: error[D0235]: a value must be for a parameter of the filter  name=Z
note: its parameters: PORT, HOST
