# what a policy does not say is as in the strict one
--- policy

# nothing but a comment
--- read
unproved        refuse
fuel            1048576
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
5aa626d038e8dbe648f3a32c7491cd549dae27664599e9e794aa2a7fd6c9ff6c
