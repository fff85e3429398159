# a tunnel of VXLAN holds a frame of Ethernet, and nothing but the flag of a network number may be set
--- expression
vxlan 7 and ip
--- tests
all
  any
    all
      all
        [12:2] in 2048
        any
          all
            [23:1] in 17
            ([20:2] and 8191) in 0
            [(([14:1] and 15) lsh 2) + 16:2] in 4789
      all
        [(([14:1] and 15) lsh 2) + 22:1] in 8
        ([(([14:1] and 15) lsh 2) + 26:4] and 4294967040) in 1792
    all
      [12:2] in 34525
      [20:1] in 17
      [56:2] in 4789
      all
        [62:1] in 8
        ([66:4] and 4294967040) in 1792
  [(((0 add 62) add (((([12:2] xor 2048) sub 1) rsh 63) mul ((([14:1] and 15) lsh 2) sub 40))) add 8) + 12:2] in 2048
