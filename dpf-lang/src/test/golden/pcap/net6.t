# zeros of a mask are not loaded
--- expression
dst net 2001:db8::/32
--- tests
all
  [12:2] in 34525
  [38:4] in 536939960
  all of nothing
  all of nothing
  all of nothing
