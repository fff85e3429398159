# a short run over fixed cases finds nothing, and the same whenever it is made
--- command
fuzz --cases 60 --seed 7 --seconds 100
--- result
status 0
out> seed 7: 60 cases, 40 programs, 62.5 % accepted, 17.5 % instrumented, 1,248 executions
out> ops 52 of 70, traps 3 of 6, obligations proved 6 of 17, checked 2 of 5, refuted 0 of 17
out> findings 0
