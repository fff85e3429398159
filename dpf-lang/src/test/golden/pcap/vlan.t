# what stands behind vlan is looked for 4 bytes later, even under or
--- expression
vlan 5 or ip
--- tests
any
  all
    any
      [12:2] in 33024
      [12:2] in 34984
      [12:2] in 37120
    ([14:2] and 4095) in 5
  [16:2] in 2048
