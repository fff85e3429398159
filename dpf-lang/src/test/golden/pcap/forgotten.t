# of two headers in one sum, the second is not looked for
--- expression
udp[0] + tcp[0] = 1
--- tests
all
  [12:2] in 2048
  any
    all
      [12:2] in 2048
      [23:1] in 17
    all
      [12:2] in 34525
      any
        [20:1] in 17
        all
          [20:1] in 44
          [54:1] in 17
  ([20:2] and 8191) in 0
  ([(([14:1] and 15) lsh 2) + 14:1] add [(([14:1] and 15) lsh 2) + 14:1]) in 1
