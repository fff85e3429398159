# a value for a file without parameters
--- arguments
PORT=80
--- source
tcp.dport == 80
--- diagnostics
filter.dpf: error[D0235]: a value must be for a parameter of the filter  name=PORT
note: it has no parameters
