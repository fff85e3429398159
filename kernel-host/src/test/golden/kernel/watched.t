# a scenario is watched by a log, by what Prometheus reads and by a recording; what is there already is not written over
--- file taken.scenario
kernel { pages 8; reserve 1; slices 2 of 1 ms; }
environment deaf { pages 3; when revoked ignore; }
at 1 ms revoke 1 page of deaf within 50 us;
run 2 ms;
--- command
kernel taken.scenario --log --metrics numbers.txt --jfr events.jfr
kernel taken.scenario --metrics numbers.txt
kernel taken.scenario --jfr nowhere/events.jfr
kernel taken.scenario --check --log
kernel taken.scenario --force --metrics numbers.txt --jfr events.jfr
--- result
status 0
out> 0.000 ms  deaf  created
out> 1.000 ms  deaf  asked        1 page within 50 us
out> 1.050 ms  deaf  repossessed  page 2
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> deaf              0         0      2      1      1      0           0       0
out>
out> over at 2.000 ms
err> level=info msg=created nanos=0 environment=1 name=deaf detail=""
err> level=debug msg=allocated nanos=0 environment=1 name=deaf detail="page 0"
err> level=debug msg=allocated nanos=0 environment=1 name=deaf detail="page 1"
err> level=debug msg=allocated nanos=0 environment=1 name=deaf detail="page 2"
err> level=info msg=asked nanos=1000000 environment=1 name=deaf detail="1 page within 50000 ns"
err> level=warn msg=repossessed nanos=1050000 environment=1 name=deaf detail="page 2"
status 2
err> numbers.txt: error[H0021]: output must not exist yet
err> help: --force replaces it
status 2
err> nowhere/events.jfr: error[H0006]: output must be writable  cause=no such folder
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: with --check nothing runs that --log is about
err> help: exocode kernel --help
status 0
out> 0.000 ms  deaf  created
out> 1.000 ms  deaf  asked        1 page within 50 us
out> 1.050 ms  deaf  repossessed  page 2
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> deaf              0         0      2      1      1      0           0       0
out>
out> over at 2.000 ms
