# numbers are decimal or hexadecimal, with underscores between digits
--- policy
fuel 1_048_576
packet-bytes 0x7fff_FFFF
instructions 0_0_1
host-call f(i -0x8000_0000..-1, l -1_0..10, ul 0x8000000000000000..18446744073709551615) p 0..0
--- read
unproved        refuse
fuel            1048576
packet-bytes    2147483647
instructions    1
depth           64
floating-point  no
recursion       no
region packet write
region user write 16777216
region state write 16777216
region scratch write 16777216
region out write 16777216
region local write 4096
region data read 4194304
host-call f(i -2147483648..-1, l -10..10, ul 9223372036854775808..18446744073709551615) p 0..0
--- policy wrong
fuel 1__0
host-call a() v fuel 1_
host-call b() v fuel 0x
host-call c() v fuel 0x_1
host-call d() v fuel 12ab
host-call e() v fuel 0xfg
host-call f() v fuel 1.5
host-call g() v fuel -
host-call h() v fuel -_1
host-call i() v fuel 0X10
host-call j() v fuel 1 000
host-call k(i 1 _0..5) v
host-call l(i 1.5) v
--- read wrong
p.policy:1:6: error[P0003]: word, number or sign must be what its place asks for  expected=number found=1__0
    fuel 1__0
         ^^^^
p.policy:2:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=1_
    host-call a() v fuel 1_
                         ^^
p.policy:3:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=0x
    host-call b() v fuel 0x
                         ^^
p.policy:4:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=0x_1
    host-call c() v fuel 0x_1
                         ^^^^
p.policy:5:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=12ab
    host-call d() v fuel 12ab
                         ^^^^
p.policy:6:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=0xfg
    host-call e() v fuel 0xfg
                         ^^^^
p.policy:7:23: error[P0004]: line must have all its parts and nothing after them  found=.
    host-call f() v fuel 1.5
                          ^
p.policy:8:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=-
    host-call g() v fuel -
                         ^
p.policy:9:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=-
    host-call h() v fuel -_1
                         ^
p.policy:10:22: error[P0003]: word, number or sign must be what its place asks for  expected=number found=0X10
    host-call i() v fuel 0X10
                         ^^^^
p.policy:11:24: error[P0004]: line must have all its parts and nothing after them  found=000
    host-call j() v fuel 1 000
                           ^^^
p.policy:12:17: error[P0003]: word, number or sign must be what its place asks for  expected=.. found=_0
    host-call k(i 1 _0..5) v
                    ^^
p.policy:13:16: error[P0003]: word, number or sign must be what its place asks for  expected=.. found=.
    host-call l(i 1.5) v
                   ^
