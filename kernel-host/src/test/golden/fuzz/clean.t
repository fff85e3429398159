# a short run over fixed cases finds nothing, and the same whenever it is made
--- command
fuzz --cases 60 --seed 7 --seconds 100
--- result
status 0
out> seed 7: 60 cases, 41 programs, 63.4 % accepted, 17.1 % instrumented, 1,264 executions
out> ops 53 of 70, traps 3 of 6, obligations proved 6 of 17, checked 2 of 5, refuted 0 of 17
out> findings 0
