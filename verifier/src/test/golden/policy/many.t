# a text that is wrong throughout gets twenty messages, the first of it
--- policy
line 1
line 2
line 3
line 4
line 5
line 6
line 7
line 8
line 9
line 10
line 11
line 12
line 13
line 14
line 15
line 16
line 17
line 18
line 19
line 20
line 21
line 22
line 23
line 24
line 25
--- read
p.policy:1:1: error[P0001]: line must begin with a key of a policy  found=line
    line 1
    ^^^^
p.policy:2:1: error[P0001]: line must begin with a key of a policy  found=line
    line 2
    ^^^^
p.policy:3:1: error[P0001]: line must begin with a key of a policy  found=line
    line 3
    ^^^^
p.policy:4:1: error[P0001]: line must begin with a key of a policy  found=line
    line 4
    ^^^^
p.policy:5:1: error[P0001]: line must begin with a key of a policy  found=line
    line 5
    ^^^^
p.policy:6:1: error[P0001]: line must begin with a key of a policy  found=line
    line 6
    ^^^^
p.policy:7:1: error[P0001]: line must begin with a key of a policy  found=line
    line 7
    ^^^^
p.policy:8:1: error[P0001]: line must begin with a key of a policy  found=line
    line 8
    ^^^^
p.policy:9:1: error[P0001]: line must begin with a key of a policy  found=line
    line 9
    ^^^^
p.policy:10:1: error[P0001]: line must begin with a key of a policy  found=line
    line 10
    ^^^^
p.policy:11:1: error[P0001]: line must begin with a key of a policy  found=line
    line 11
    ^^^^
p.policy:12:1: error[P0001]: line must begin with a key of a policy  found=line
    line 12
    ^^^^
p.policy:13:1: error[P0001]: line must begin with a key of a policy  found=line
    line 13
    ^^^^
p.policy:14:1: error[P0001]: line must begin with a key of a policy  found=line
    line 14
    ^^^^
p.policy:15:1: error[P0001]: line must begin with a key of a policy  found=line
    line 15
    ^^^^
p.policy:16:1: error[P0001]: line must begin with a key of a policy  found=line
    line 16
    ^^^^
p.policy:17:1: error[P0001]: line must begin with a key of a policy  found=line
    line 17
    ^^^^
p.policy:18:1: error[P0001]: line must begin with a key of a policy  found=line
    line 18
    ^^^^
p.policy:19:1: error[P0001]: line must begin with a key of a policy  found=line
    line 19
    ^^^^
p.policy:20:1: error[P0001]: line must begin with a key of a policy  found=line
    line 20
    ^^^^
