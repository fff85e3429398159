# a host call takes at most six arguments, of which a slice is two
--- policy
host-call a(u, u, u, u, u, u, u) v
host-call b(u, u, u, u, u, out[p, p]) v
host-call c(out[p, p], out[p, p], out[p, p], u) v
--- read
p.policy:1:31: error[P0009]: host call must not take more arguments than the format allows  max=6
    host-call a(u, u, u, u, u, u, u) v
                                  ^
p.policy:2:35: error[P0009]: host call must not take more arguments than the format allows  max=6
    host-call b(u, u, u, u, u, out[p, p]) v
                                      ^
p.policy:3:46: error[P0009]: host call must not take more arguments than the format allows  max=6
    host-call c(out[p, p], out[p, p], out[p, p], u) v
                                                 ^
--- policy right
host-call a(u, u, u, u, u, u) v
host-call c(out[p, p], user[p, p], scratch[p, p]) v
--- read right
unproved        refuse
fuel            16777216
packet-bytes    65535
instructions    65536
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
host-call a(u, u, u, u, u, u) v
host-call c(out[p, p], user[p, p], scratch[p, p]) v
