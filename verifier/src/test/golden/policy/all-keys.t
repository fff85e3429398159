# every key is read, in any order, and written in one
--- policy
# what strangers may do here
host-call send(out[p, p]) l 0..1 fuel 40
host-call now() ul
host-call bucket(ul 0..63, u) v
region packet read
region state  write 4096
region user   none
region local  read
region out    write 0      # empty, but declared
recursion       yes
floating-point  yes
depth           8
instructions    1000
packet-bytes    9000
fuel            5000
unproved        check
--- read
unproved        check
fuel            5000
packet-bytes    9000
instructions    1000
depth           8
floating-point  yes
recursion       yes
region packet read
region user none
region state write 4096
region scratch write 16777216
region out write 0
region local read 4096
region data read 4194304
host-call bucket(ul 0..63, u) v
host-call now() ul
host-call send(out[p, p]) l 0..1 fuel 40
--- hash
d4cecd7dae2d7d5c7828c7b160dd13209633dbd3deecb64d8c11df05044a48f2
