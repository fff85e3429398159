# policies that mean the same have one text
--- policy one
fuel 0x10
host-call b() v
host-call a(l -9223372036854775808..9223372036854775807) u 0..0xffff_ffff fuel 0
--- read one
unproved        refuse
fuel            16
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
host-call a(l) u
host-call b() v
--- hash one
6328224d45e224d89f08035e92adc6daba97b5d83b91fcc7df07087db880f03e
--- policy two
host-call a ( l ) u
host-call b ( ) v
fuel 16
unproved refuse
--- read two
unproved        refuse
fuel            16
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
host-call a(l) u
host-call b() v
--- hash two
6328224d45e224d89f08035e92adc6daba97b5d83b91fcc7df07087db880f03e
