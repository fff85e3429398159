# comments and newlines stand anywhere
--- source
# web
tcp.dport == # port
  80 # of HTTP

--- typed
tcp.dport == 80
