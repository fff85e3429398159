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
region data read 4194304
host-calls      any
--- hash
cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244
