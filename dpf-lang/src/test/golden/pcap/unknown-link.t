# what needs no link header is asked whatever packets start with
--- link
UNKNOWN
--- expression
len > 100 and less 200 and ether[0] = 1 and link[len - 4:4] != 0 and byte 3 > 5 and not greater 150
--- tests
all
  length in 101..18446744073709551615
  length in 0..200
  [0:1] in 1
  [(length sub 4) + 0:4] in 1..18446744073709551615
  [3:1] in 6..18446744073709551615
  not
    length in 150..4294967295
