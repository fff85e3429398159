# a slice goes from an integer over an integer
--- policy
host-call a(out[f, p]) v
host-call b(packet[u, d]) v
--- read
p.policy:1:17: error[P0008]: offset and length of a slice must be integers  found=f
    host-call a(out[f, p]) v
                    ^
p.policy:2:23: error[P0008]: offset and length of a slice must be integers  found=d
    host-call b(packet[u, d]) v
                          ^
--- policy right
host-call a(u, packet[u 0..1500, i 1..4], state[p, ul], d) l
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
host-call a(u, packet[u 0..1500, i 1..4], state[p, ul], d) l
