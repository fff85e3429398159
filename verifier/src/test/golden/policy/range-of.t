# only integers have ranges
--- policy
host-call a(f 0..1) v
host-call b() d 0..1
host-call c() v 0..0
--- read
p.policy:1:15: error[P0007]: range must be of integers  type=f
    host-call a(f 0..1) v
                  ^
p.policy:2:17: error[P0007]: range must be of integers  type=d
    host-call b() d 0..1
                    ^
p.policy:3:17: error[P0007]: range must be of integers  type=v
    host-call c() v 0..0
                    ^
