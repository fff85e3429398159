# so many protocols may be found one by another
--- protocols
protocol p0 over linktype == 1 { x : 8; }
protocol p1 over p0 { x : 8; }
protocol p2 over p1 { x : 8; }
protocol p3 over p2 { x : 8; }
protocol p4 over p3 { x : 8; }
protocol p5 over p4 { x : 8; }
protocol p6 over p5 { x : 8; }
protocol p7 over p6 { x : 8; }
protocol p8 over p7 { x : 8; }
protocol p9 over p8 { x : 8; }
protocol p10 over p9 { x : 8; }
protocol p11 over p10 { x : 8; }
protocol p12 over p11 { x : 8; }
protocol p13 over p12 { x : 8; }
protocol p14 over p13 { x : 8; }
protocol p15 over p14 { x : 8; }
protocol p16 over p15 { x : 8; }
protocol p17 over p16 { x : 8; }
protocol p18 over p17 { x : 8; }
protocol p19 over p18 { x : 8; }
protocol p20 over p19 { x : 8; }
protocol p21 over p20 { x : 8; }
protocol p22 over p21 { x : 8; }
protocol p23 over p22 { x : 8; }
protocol p24 over p23 { x : 8; }
protocol p25 over p24 { x : 8; }
protocol p26 over p25 { x : 8; }
protocol p27 over p26 { x : 8; }
protocol p28 over p27 { x : 8; }
protocol p29 over p28 { x : 8; }
protocol p30 over p29 { x : 8; }
protocol p31 over p30 { x : 8; }
protocol p32 over p31 { x : 8; }
protocol p33 over p32 { x : 8; }
protocol p34 over p33 { x : 8; }
protocol p35 over p34 { x : 8; }
protocol p36 over p35 { x : 8; }
protocol p37 over p36 { x : 8; }
protocol p38 over p37 { x : 8; }
protocol p39 over p38 { x : 8; }
protocol p40 over p39 { x : 8; }
protocol p41 over p40 { x : 8; }
protocol p42 over p41 { x : 8; }
protocol p43 over p42 { x : 8; }
protocol p44 over p43 { x : 8; }
protocol p45 over p44 { x : 8; }
protocol p46 over p45 { x : 8; }
protocol p47 over p46 { x : 8; }
protocol p48 over p47 { x : 8; }
protocol p49 over p48 { x : 8; }
protocol p50 over p49 { x : 8; }
protocol p51 over p50 { x : 8; }
protocol p52 over p51 { x : 8; }
protocol p53 over p52 { x : 8; }
protocol p54 over p53 { x : 8; }
protocol p55 over p54 { x : 8; }
protocol p56 over p55 { x : 8; }
protocol p57 over p56 { x : 8; }
protocol p58 over p57 { x : 8; }
protocol p59 over p58 { x : 8; }
protocol p60 over p59 { x : 8; }
protocol p61 over p60 { x : 8; }
protocol p62 over p61 { x : 8; }
protocol p63 over p62 { x : 8; }
protocol p64 over p63 { x : 8; }
--- source
p64
--- diagnostics
protocols.dpf:65:10: error[D0410]: a protocol must not be found by more protocols and numbers than the limit, one by another  limit=64
    protocol p64 over p63 { x : 8; }
             ^^^
