# in a tunnel, where headers lie is a sum; the frame is there if the type says so
--- link
RAW
--- expression
geneve 7 and ether src 1:2:3:4:5:6
--- tests
all
  any
    all
      all
        ([0:1] and 240) in 64
        any
          all
            [9:1] in 17
            ([6:2] and 8191) in 0
            [(([0:1] and 15) lsh 2) + 2:2] in 6081
      all
        ([(([0:1] and 15) lsh 2) + 8:1] and 192) in 0
        ([(([0:1] and 15) lsh 2) + 12:4] and 4294967040) in 1792
        [(([0:1] and 15) lsh 2) + 10:2] in 0..18446744073709551615
    all
      ([0:1] and 240) in 96
      [6:1] in 17
      [42:2] in 6081
      all
        ([48:1] and 192) in 0
        ([52:4] and 4294967040) in 1792
        [50:2] in 0..18446744073709551615
  all
    [((0 add 48) add ((((([0:1] and 240) xor 64) sub 1) rsh 63) mul ((([0:1] and 15) lsh 2) sub 40))) + 2:2] in 25944
    all
      [((((0 add 48) add ((((([0:1] and 240) xor 64) sub 1) rsh 63) mul ((([0:1] and 15) lsh 2) sub 40))) add 8) add (([((0 add 48) add ((((([0:1] and 240) xor 64) sub 1) rsh 63) mul ((([0:1] and 15) lsh 2) sub 40))) + 0:1] and 63) lsh 2)) + 8:4] in 50595078
      [((((0 add 48) add ((((([0:1] and 240) xor 64) sub 1) rsh 63) mul ((([0:1] and 15) lsh 2) sub 40))) add 8) add (([((0 add 48) add ((((([0:1] and 240) xor 64) sub 1) rsh 63) mul ((([0:1] and 15) lsh 2) sub 40))) + 0:1] and 63) lsh 2)) + 6:2] in 258
