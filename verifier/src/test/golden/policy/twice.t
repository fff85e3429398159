# nothing is said twice, also where the first is wrong
--- policy
fuel 10
fuel 10
depth ten
depth 10
region state none
region user none
region state write
host-call f() v
host-call g( v
host-call f(u) ul
host-call g() v
host-calls none
host-calls none
--- read
p.policy:2:1: error[P0002]: key, region or host call must stand once  key=fuel
    fuel 10
    ^^^^
note: first in line 1
p.policy:3:7: error[P0003]: word, number or sign must be what its place asks for  expected=number found=ten
    depth ten
          ^^^
p.policy:4:1: error[P0002]: key, region or host call must stand once  key=depth
    depth 10
    ^^^^^
note: first in line 3
p.policy:7:8: error[P0002]: key, region or host call must stand once  region=state
    region state write
           ^^^^^
note: first in line 5
p.policy:9:14: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=v
    host-call g( v
                 ^
p.policy:10:11: error[P0002]: key, region or host call must stand once  host-call=f
    host-call f(u) ul
              ^
note: first in line 8
p.policy:11:11: error[P0002]: key, region or host call must stand once  host-call=g
    host-call g() v
              ^
note: first in line 9
p.policy:12:1: error[P0010]: host calls must be listed one by one or all by host-calls, not both
    host-calls none
    ^^^^^^^^^^
note: host-call in line 8
p.policy:13:1: error[P0002]: key, region or host call must stand once  key=host-calls
    host-calls none
    ^^^^^^^^^^
note: first in line 12
