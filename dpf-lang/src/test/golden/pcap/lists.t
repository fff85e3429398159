# values share qualifiers; and and or bind alike
--- expression
tcp port 21 or 22 and not 23
--- tests
all
  any
    any
      all
        [12:2] in 34525
        any
          all
            [20:1] in 6
            any
              [54:2] in 21
              [56:2] in 21
      all
        [12:2] in 2048
        any
          all
            [23:1] in 6
            ([20:2] and 8191) in 0
            any
              [(([14:1] and 15) lsh 2) + 14:2] in 21
              [(([14:1] and 15) lsh 2) + 16:2] in 21
    any
      all
        [12:2] in 34525
        any
          all
            [20:1] in 6
            any
              [54:2] in 22
              [56:2] in 22
      all
        [12:2] in 2048
        any
          all
            [23:1] in 6
            ([20:2] and 8191) in 0
            any
              [(([14:1] and 15) lsh 2) + 14:2] in 22
              [(([14:1] and 15) lsh 2) + 16:2] in 22
  not
    any
      all
        [12:2] in 34525
        any
          all
            [20:1] in 6
            any
              [54:2] in 23
              [56:2] in 23
      all
        [12:2] in 2048
        any
          all
            [23:1] in 6
            ([20:2] and 8191) in 0
            any
              [(([14:1] and 15) lsh 2) + 14:2] in 23
              [(([14:1] and 15) lsh 2) + 16:2] in 23
