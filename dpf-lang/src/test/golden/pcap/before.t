# a place that is known to lie before a header is looked at; one that is computed is far behind the packet then
--- expression
ip6[-1:2] > 0 or arp[4294967294:2] = 2054 or ip[len - 20] = 1
--- tests
any
  all
    [12:2] in 34525
    [13:2] in 1..18446744073709551615
  all
    [12:2] in 2054
    [12:2] in 2054
  all
    [12:2] in 2048
    [(length sub 20) + 14:1] in 1
