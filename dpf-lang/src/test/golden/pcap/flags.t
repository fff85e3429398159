# the header that is asked for must be there, and be a first fragment
--- expression
tcp[tcpflags] & (tcp-syn|tcp-fin) != 0
--- tests
all
  [12:2] in 2048
  any
    all
      [12:2] in 2048
      [23:1] in 6
    all
      [12:2] in 34525
      any
        [20:1] in 6
        all
          [20:1] in 44
          [54:1] in 6
  ([20:2] and 8191) in 0
  ([(([14:1] and 15) lsh 2) + 27:1] and 3) in 1..18446744073709551615
