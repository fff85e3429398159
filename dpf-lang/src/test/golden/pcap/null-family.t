# the family stands in either byte order
--- link
NULL
--- expression
ip or ip6
--- tests
any
  [0:4] in 2, 33554432
  [0:4] in 24, 28, 30, 402653184, 469762048, 503316480
