# a port of each transport protocol, over IPv6 and IPv4
--- expression
src port 53
--- tests
any
  all
    [12:2] in 34525
    any
      all
        [20:1] in 132
        [54:2] in 53
      all
        [20:1] in 6
        [54:2] in 53
      all
        [20:1] in 17
        [54:2] in 53
  all
    [12:2] in 2048
    any
      all
        [23:1] in 132
        ([20:2] and 8191) in 0
        [(([14:1] and 15) lsh 2) + 14:2] in 53
      all
        [23:1] in 6
        ([20:2] and 8191) in 0
        [(([14:1] and 15) lsh 2) + 14:2] in 53
      all
        [23:1] in 17
        ([20:2] and 8191) in 0
        [(([14:1] and 15) lsh 2) + 14:2] in 53
