# an address in IP, ARP and RARP
--- expression
host 10.0.0.1
--- tests
any
  any
    all
      [12:2] in 2048
      [26:4] in 167772161
    all
      [12:2] in 2048
      [30:4] in 167772161
  any
    all
      [12:2] in 2054
      [28:4] in 167772161
    all
      [12:2] in 2054
      [38:4] in 167772161
  any
    all
      [12:2] in 32821
      [28:4] in 167772161
    all
      [12:2] in 32821
      [38:4] in 167772161
