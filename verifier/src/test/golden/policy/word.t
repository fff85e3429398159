# a word is one of those that its place allows, a sign the one it asks for
--- policy
unproved       refused
floating-point true
recursion      on
fuel           many
region         stat write
region packet  rw
host-call      2f() v
host-call      send-all() v
host-call      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa() v
host-call a[] v
host-call b(us) v
host-call c(u u) v
host-call d(v) v
host-call e() us
host-call f() u fule 3
host-call g(local[p, p]) v
host-call h(out[p]) v
host-call i(out(p, p)) v
host-call j(u 1-2) v
--- read
p.policy:1:16: error[P0003]: word, number or sign must be what its place asks for  expected=refuse|check found=refused
    unproved       refused
                   ^^^^^^^
help: did you mean refuse
p.policy:2:16: error[P0003]: word, number or sign must be what its place asks for  expected=no|yes found=true
    floating-point true
                   ^^^^
p.policy:3:16: error[P0003]: word, number or sign must be what its place asks for  expected=no|yes found=on
    recursion      on
                   ^^
p.policy:4:16: error[P0003]: word, number or sign must be what its place asks for  expected=number found=many
    fuel           many
                   ^^^^
p.policy:5:16: error[P0003]: word, number or sign must be what its place asks for  expected=packet|user|state|scratch|out|local|data found=stat
    region         stat write
                   ^^^^
help: did you mean state
p.policy:6:16: error[P0003]: word, number or sign must be what its place asks for  expected=none|read|write found=rw
    region packet  rw
                   ^^
p.policy:7:16: error[P0003]: word, number or sign must be what its place asks for  expected=name found=2f
    host-call      2f() v
                   ^^
p.policy:8:16: error[P0003]: word, number or sign must be what its place asks for  expected=name found=send-all
    host-call      send-all() v
                   ^^^^^^^^
p.policy:9:16: error[P0003]: word, number or sign must be what its place asks for  expected=name found=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    host-call      aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa() v
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
p.policy:10:12: error[P0003]: word, number or sign must be what its place asks for  expected=( found=[
    host-call a[] v
               ^
p.policy:11:13: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=us
    host-call b(us) v
                ^^
p.policy:12:15: error[P0003]: word, number or sign must be what its place asks for  expected=, found=u
    host-call c(u u) v
                  ^
p.policy:13:13: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=v
    host-call d(v) v
                ^
p.policy:14:15: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|v found=us
    host-call e() us
                  ^^
p.policy:15:17: error[P0003]: word, number or sign must be what its place asks for  expected=fuel found=fule
    host-call f() u fule 3
                    ^^^^
help: did you mean fuel
p.policy:16:13: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=local
    host-call g(local[p, p]) v
                ^^^^^
p.policy:17:18: error[P0003]: word, number or sign must be what its place asks for  expected=, found=]
    host-call h(out[p]) v
                     ^
p.policy:18:16: error[P0003]: word, number or sign must be what its place asks for  expected=[ found=(
    host-call i(out(p, p)) v
                   ^
p.policy:19:16: error[P0003]: word, number or sign must be what its place asks for  expected=.. found=-2
    host-call j(u 1-2) v
                   ^^
