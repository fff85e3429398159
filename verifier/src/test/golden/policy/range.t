# a number lies in the range of its place
--- policy
fuel 0
packet-bytes -1
instructions 65_537
depth 65
region state write 0x100_0001
region local read 4097
host-call a(i 0..0x8000_0000) v
host-call b(u -1..1) v
host-call c(ul 0..18446744073709551616) v
host-call d(ul -1..1) v
host-call e(l -9223372036854775809..0) v
host-call f() p 0..99999999999999999999999999
host-call g() v fuel 281474976710657
host-call h() v fuel -1
--- read
p.policy:1:6: error[P0005]: number must fit its place  found=0 min=1 max=281474976710656
    fuel 0
         ^
p.policy:2:14: error[P0005]: number must fit its place  found=-1 min=0 max=2147483647
    packet-bytes -1
                 ^^
p.policy:3:14: error[P0005]: number must fit its place  found=65_537 min=1 max=65536
    instructions 65_537
                 ^^^^^^
p.policy:4:7: error[P0005]: number must fit its place  found=65 min=1 max=64
    depth 65
          ^^
p.policy:5:20: error[P0005]: number must fit its place  found=0x100_0001 min=0 max=16777216
    region state write 0x100_0001
                       ^^^^^^^^^^
p.policy:6:19: error[P0005]: number must fit its place  found=4097 min=0 max=4096
    region local read 4097
                      ^^^^
p.policy:7:18: error[P0005]: number must fit its place  found=0x8000_0000 min=-2147483648 max=2147483647
    host-call a(i 0..0x8000_0000) v
                     ^^^^^^^^^^^
p.policy:8:15: error[P0005]: number must fit its place  found=-1 min=0 max=4294967295
    host-call b(u -1..1) v
                  ^^
p.policy:9:19: error[P0005]: number must fit its place  found=18446744073709551616 min=0 max=18446744073709551615
    host-call c(ul 0..18446744073709551616) v
                      ^^^^^^^^^^^^^^^^^^^^
p.policy:10:16: error[P0005]: number must fit its place  found=-1 min=0 max=18446744073709551615
    host-call d(ul -1..1) v
                   ^^
p.policy:11:15: error[P0005]: number must fit its place  found=-9223372036854775809 min=-9223372036854775808 max=9223372036854775807
    host-call e(l -9223372036854775809..0) v
                  ^^^^^^^^^^^^^^^^^^^^
p.policy:12:20: error[P0005]: number must fit its place  found=99999999999999999999999999 min=0 max=18446744073709551615
    host-call f() p 0..99999999999999999999999999
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
p.policy:13:22: error[P0005]: number must fit its place  found=281474976710657 min=0 max=281474976710656
    host-call g() v fuel 281474976710657
                         ^^^^^^^^^^^^^^^
p.policy:14:22: error[P0005]: number must fit its place  found=-1 min=0 max=281474976710656
    host-call h() v fuel -1
                         ^^
--- policy fuel
fuel 281474976710657
--- read fuel
p.policy:1:6: error[P0005]: number must fit its place  found=281474976710657 min=1 max=281474976710656
    fuel 281474976710657
         ^^^^^^^^^^^^^^^
