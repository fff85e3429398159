# behind a label, the version says what follows
--- expression
mpls 100 and mpls and ip
--- tests
all
  all
    [12:2] in 34887
    ([14:4] and 4294963200) in 409600
  ([16:1] and 1) in 0
  all
    ([20:1] and 1) in 1
    ([22:1] and 240) in 64
