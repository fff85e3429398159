# a session of PPPoE holds PPP
--- expression
pppoes 7 and ip6
--- tests
all
  all
    [12:2] in 34916
    ([14:4] and 65535) in 7
  [20:2] in 87
