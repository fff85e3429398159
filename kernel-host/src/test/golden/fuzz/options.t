# options out of their ranges are bad usage
--- command
fuzz --jobs 0
fuzz --seconds -1
fuzz --cases -5
fuzz --seed x
fuzz --plant weeds
fuzz --help
--- result
status 2
err> exocode fuzz: error[H0001]: command line must be of its form
err> note: value for option '--jobs' must be 1 to 256, not 0
err> help: exocode fuzz --help
status 2
err> exocode fuzz: error[H0001]: command line must be of its form
err> note: value for option '--seconds' must be 1 to 1000000, not -1
err> help: exocode fuzz --help
status 2
err> exocode fuzz: error[H0001]: command line must be of its form
err> note: value for option '--cases' must be 1 or more, not -5
err> help: exocode fuzz --help
status 2
err> exocode fuzz: error[H0001]: command line must be of its form
err> note: invalid value for option '--seed': 'x' is not a long
err> help: exocode fuzz --help
status 2
err> exocode fuzz: error[H0001]: command line must be of its form
err> note: value for option '--plant' must be a name that '--plant list' prints, not weeds
err> help: exocode fuzz --help
status 0
out> Usage: exocode fuzz [-hV] [--cases=N] [--jobs=N] [--out=FOLDER] [--plant=NAME]
out>                     [--seconds=N] [--seed=S]
out> Attack Exocode itself: draw programs, bytes, texts, certificates, filters and
out> captures, and compare what is promised of them with what they do.
out>       --cases=N      How many cases; then times are not told, and the same is
out>                        printed every time.
out>   -h, --help         Show this help message and exit.
out>       --jobs=N       On how many threads (default 1).
out>       --out=FOLDER   Where findings are written, as NAME.t, NAME-2.t and so on.
out>                        Without it: to standard output.
out>       --plant=NAME   Plant a bug, tell how long it takes to find it, and what
out>                        is found; 'all': each in turn, without what is found;
out>                        'list': their names.
out>       --seconds=N    How long (default 60, unless --cases is given); with
out>                        --plant all, for each bug.
out>       --seed=S       What the cases are drawn from, a number (default 1).
out>   -V, --version      Print version information and exit.
out>
out> A finding is made small and written as a golden test. The same seed finds the
out> same in as many cases, whatever the number of threads.
out> With --plant a bug is planted first, and found is what should be: exit status 0.
out> Ctrl-C stops and prints the counts so far.
