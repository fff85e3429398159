# what a policy does not say is as in the strict one
--- policy

# nothing but a comment
--- read
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
host-calls      any
--- hash
21869c730c6b18d726e84d257cf8e612877af5ade12f17fa63890f745dd8a95e
