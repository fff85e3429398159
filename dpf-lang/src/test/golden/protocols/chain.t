# where a header begins is found once, however many of a length that they tell stand before it
--- protocols
protocol p0 over link.proto == 7 { x : 8; length x; }
protocol p1 over p0 { x : 8; length x; }
protocol p2 over p1 { x : 8; length x; }
protocol p3 over p2 { x : 8; length x; }
protocol p4 over p3 { x : 8; length x; }
protocol p5 over p4 { x : 8; length x; }
protocol p6 over p5 { x : 8; length x; }
protocol p7 over p6 { x : 8; length x; }
protocol p8 over p7 { x : 8; length x; }
protocol p9 over p8 { x : 8; length x; }
protocol p10 over p9 { x : 8; length x; }
protocol p11 over p10 { x : 8; length x; }
--- source
p11.x == 1
--- run
020000000001 020000000002 0007 0200020002000200020002000200020002000200020001 => 1
020000000001 020000000002 0007 0200020002000200020002000200020002000200020002 => 0
020000000001 020000000002 0007 02000200020002000200020002000200020002000200 => 0
020000000001 020000000002 0007 010101010101010101010101 => 1
020000000001 020000000002 0007 0101010101010101010101 => 0
