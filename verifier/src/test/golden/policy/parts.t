# a line has all its parts and no more
--- policy
unproved
fuel 10 units
region
region state
region state read 10 bytes
region user none 0
region packet read 1500
host-call
host-call a
host-call b(
host-call c(u
host-call d(u,
host-call e(out
host-call f(out[p, p
host-call g(u 0
host-call h(u 0..
host-call i()
host-call j() v fuel
host-call k() v fuel 1 # as cheap
host-call l() v fuel 1 2
--- read
p.policy:1:9: error[P0004]: line must have all its parts and nothing after them  expected=refuse|check found=end of line
    unproved
            ^
p.policy:2:9: error[P0004]: line must have all its parts and nothing after them  found=units
    fuel 10 units
            ^^^^^
p.policy:3:7: error[P0004]: line must have all its parts and nothing after them  expected=packet|user|state|scratch|out|local|data found=end of line
    region
          ^
p.policy:4:13: error[P0004]: line must have all its parts and nothing after them  expected=none|read|write found=end of line
    region state
                ^
p.policy:5:8: error[P0002]: key, region or host call must stand once  region=state
    region state read 10 bytes
           ^^^^^
note: first in line 4
p.policy:6:18: error[P0004]: line must have all its parts and nothing after them  found=0
    region user none 0
                     ^
p.policy:7:20: error[P0004]: line must have all its parts and nothing after them  found=1500
    region packet read 1500
                       ^^^^
p.policy:8:10: error[P0004]: line must have all its parts and nothing after them  expected=name found=end of line
    host-call
             ^
p.policy:9:12: error[P0004]: line must have all its parts and nothing after them  expected=( found=end of line
    host-call a
               ^
p.policy:10:13: error[P0004]: line must have all its parts and nothing after them  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=end of line
    host-call b(
                ^
p.policy:11:14: error[P0004]: line must have all its parts and nothing after them  expected=, found=end of line
    host-call c(u
                 ^
p.policy:12:15: error[P0004]: line must have all its parts and nothing after them  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=end of line
    host-call d(u,
                  ^
p.policy:13:16: error[P0004]: line must have all its parts and nothing after them  expected=[ found=end of line
    host-call e(out
                   ^
p.policy:14:21: error[P0004]: line must have all its parts and nothing after them  expected=] found=end of line
    host-call f(out[p, p
                        ^
p.policy:15:16: error[P0004]: line must have all its parts and nothing after them  expected=.. found=end of line
    host-call g(u 0
                   ^
p.policy:16:18: error[P0004]: line must have all its parts and nothing after them  expected=number found=end of line
    host-call h(u 0..
                     ^
p.policy:17:14: error[P0004]: line must have all its parts and nothing after them  expected=i|u|l|ul|p|f|d|v found=end of line
    host-call i()
                 ^
p.policy:18:21: error[P0004]: line must have all its parts and nothing after them  expected=number found=end of line
    host-call j() v fuel
                        ^
p.policy:20:24: error[P0004]: line must have all its parts and nothing after them  found=2
    host-call l() v fuel 1 2
                           ^
