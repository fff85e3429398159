# constants are read or not; nobody stores to them, and hosts take no slices of them
--- policy
region data write
host-call send(data[p, p]) v
--- read
p.policy:1:13: error[P0003]: word, number or sign must be what its place asks for  expected=none|read found=write
    region data write
                ^^^^^
p.policy:2:16: error[P0003]: word, number or sign must be what its place asks for  expected=i|u|l|ul|p|f|d|packet|user|state|scratch|out found=data
    host-call send(data[p, p]) v
                   ^^^^
--- policy right
region data read 1000
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
region data read 1000
host-calls      any
