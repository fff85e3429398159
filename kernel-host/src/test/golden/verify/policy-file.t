# what is wrong with a policy is said with its position, and nothing is verified
--- command
verify --policy wrong.policy nop.vs
run --policy wrong.policy nop.vs --pcap examples/captures/exocode.pcap
verify --policy nowhere.policy nop.vs
verify --policy folder nop.vs
verify --policy empty.policy nop.vs
verify --policy noise.policy nop.vs
verify nop.vs --policy
--- file wrong.policy
fuel 12
unproved perhaps
regoin packet read
--- file empty.policy
--- bytes noise.policy
00 ff 1b 5b 32 4a 0a 80
--- file nop.vs
        retli   1
--- result
status 2
err> wrong.policy:2:10: error[P0003]: word, number or sign must be what its place asks for  expected=refuse|check found=perhaps
err>     unproved perhaps
err>              ^^^^^^^
err> wrong.policy:3:1: error[P0001]: line must begin with a key of a policy  found=regoin
err>     regoin packet read
err>     ^^^^^^
err> help: did you mean region
status 2
err> wrong.policy:2:10: error[P0003]: word, number or sign must be what its place asks for  expected=refuse|check found=perhaps
err>     unproved perhaps
err>              ^^^^^^^
err> wrong.policy:3:1: error[P0001]: line must begin with a key of a policy  found=regoin
err>     regoin packet read
err>     ^^^^^^
err> help: did you mean region
status 2
err> nowhere.policy: error[H0002]: file must exist
err> help: a policy is a file, or one of wakeup, udf, method, condition
status 2
err> folder: error[H0003]: file must be readable  found=directory
status 0
out> nop.vs: accepted  instructions=1 proved=0 fuel<=1
status 2
err> noise.policy:1:1: error[P0001]: line must begin with a key of a policy  found=?
err>     ?�?[2J
err>     ^
err> noise.policy:2:1: error[P0001]: line must begin with a key of a policy  found=�
err>     �
err>     ^
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: missing required parameter for option '--policy' (FILE)
err> help: exocode verify --help
