# host calls as a whole are allowed or refused
--- policy any
host-calls any
--- read any
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
host-calls      any
--- policy none
host-calls none
--- read none
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
host-calls      none
