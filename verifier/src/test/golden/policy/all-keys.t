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
host-call bucket(ul 0..63, u) v
host-call now() ul
host-call send(out[p, p]) l 0..1 fuel 40
--- hash
dafbb2ddf66aa5a2850b7dcc768b60e9d9e99596157d9bcf13a09e2e5a147640
