# host calls are listed one by one or refused all at once
--- policy
host-call a() v
host-calls none
host-call b() v
--- read
p.policy:2:1: error[P0010]: host calls must be listed one by one or all by host-calls, not both
    host-calls none
    ^^^^^^^^^^
note: host-call in line 1
p.policy:3:1: error[P0010]: host calls must be listed one by one or all by host-calls, not both
    host-call b() v
    ^^^^^^^^^
note: host-calls in line 2
--- policy any
host-calls any

host-call a() v
--- read any
p.policy:3:1: error[P0010]: host calls must be listed one by one or all by host-calls, not both
    host-call a() v
    ^^^^^^^^^
note: host-calls in line 1
