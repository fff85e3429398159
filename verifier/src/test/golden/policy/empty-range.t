# a range begins at its least value, without a sign where the type has none
--- policy
host-call a(i 1..-1) v
host-call b() ul 0x8000_0000_0000_0000..1
host-call c(out[p 2..1, p]) v
host-call d(ul 1..0x8000_0000_0000_0000, i -1..1, u 5..5) v
--- read
p.policy:1:15: error[P0006]: range must go from its least to its greatest value  least=1 greatest=-1
    host-call a(i 1..-1) v
                  ^^^^^
p.policy:2:18: error[P0006]: range must go from its least to its greatest value  least=0x8000_0000_0000_0000 greatest=1
    host-call b() ul 0x8000_0000_0000_0000..1
                     ^^^^^^^^^^^^^^^^^^^^^^^^
p.policy:3:19: error[P0006]: range must go from its least to its greatest value  least=2 greatest=1
    host-call c(out[p 2..1, p]) v
                      ^^^^
