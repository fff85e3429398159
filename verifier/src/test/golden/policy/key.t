# an unknown key is named, with the nearest there is
--- policy
Fuel 10
fule 10
packet_bytes 10
timeout 10
10 fuel
[fuel] 10
= 10
fuel: 10
--- read
p.policy:1:1: error[P0001]: line must begin with a key of a policy  found=Fuel
    Fuel 10
    ^^^^
help: did you mean fuel
p.policy:2:1: error[P0001]: line must begin with a key of a policy  found=fule
    fule 10
    ^^^^
help: did you mean fuel
p.policy:3:1: error[P0001]: line must begin with a key of a policy  found=packet_bytes
    packet_bytes 10
    ^^^^^^^^^^^^
help: did you mean packet-bytes
p.policy:4:1: error[P0001]: line must begin with a key of a policy  found=timeout
    timeout 10
    ^^^^^^^
p.policy:5:1: error[P0001]: line must begin with a key of a policy  found=10
    10 fuel
    ^^
p.policy:6:1: error[P0001]: line must begin with a key of a policy  found=[
    [fuel] 10
    ^
p.policy:7:1: error[P0001]: line must begin with a key of a policy  found==
    = 10
    ^
p.policy:8:5: error[P0003]: word, number or sign must be what its place asks for  expected=number found=:
    fuel: 10
        ^
