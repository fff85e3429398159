# help lists the verbs on standard output
--- command
--help
run --help
demux --help
compile --help
verify --help
instrument --help
disasm --help
demo --help
kernel --help
--- result
status 0
out> Usage: exocode [-hV] COMMAND
out> Safe downloaded code: compile, verify and run packet filters.
out>   -h, --help      Show this help message and exit.
out>   -V, --version   Print version information and exit.
out> Commands:
out>   run         Run filters and message handlers over a capture: count the
out>                 packets that each accepts, and what comes of them.
out>   demux       Divide the packets of a capture among many filters, merged into
out>                 one.
out>   overlap     Tell which of many filters are equal, in others, or overlap, and
out>                 which can never own a packet.
out>   compile     Compile a filter or a handler to VCODE. Nothing is verified yet:
out>                 'verify' and 'run' do that.
out>   explain     Show what a tcpdump expression asks of a packet, what it is in
out>                 the filter language, and its program.
out>   verify      Prove that programs are safe: every load inside the packet, every
out>                 run ends.
out>   check       Verify a program by the certificate that 'verify --certificate'
out>                 wrote, in one pass.
out>   instrument  Put into a program the checks that it lacks, and verify it again.
out>   disasm      Print a program as assembly text in canonical form. It need not
out>                 be safe.
out>   debug       Step through a program on one packet. It need not be safe: every
out>                 access is checked.
out>   fmt         Write handlers as all are written: only white space changes.
out>                 Names those that were not.
out>   kernel      Run a scenario of environments on a kernel: who gets which
out>                 packets, what handlers do with them, and what is taken back
out>                 from whom.
out>   devices     List the interfaces of this machine that packets can come by,
out>                 through libpcap.
out>   fuzz        Attack Exocode itself: draw programs, bytes, texts, certificates,
out>                 filters and captures, and compare what is promised of them with
out>                 what they do.
out>   demo        Show one filter on its way, then run all example filters over the
out>                 example capture.
out>
out> Exit status: 0 done; 1 the run failed; 2 bad usage or bad input; 130 ended by
out> Ctrl-C.
status 0
out> Usage: exocode run [-hV] [--force] [--json] [--state] [--byte-order=ORDER]
out>                    [--dialect=NAME] [--engine=NAME] [--out=FILE] --pcap=FILE
out>                    [--policy=FILE] [--seed=N] [--grant=WORD[,WORD...]]...
out>                    [--param=NAME=VALUE]... [--protocols=FILE]... [FILTER |
out>                    -f=EXPR | -F=FILE]...
out> Run filters and message handlers over a capture: count the packets that each
out> accepts, and what comes of them.
out>       FILTER               A filter (.dpf), a handler (.ash) or a program (.vs,
out>                              .vco, .class).
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>       --dialect=NAME       What expressions mean: pcap, as libpcap has it, or
out>                              extended, as they read (default pcap).
out>       --engine=NAME        interp or jvm: the interpreter or JVM bytecode
out>                              (default jvm).
out>   -f, --filter=EXPR        A tcpdump expression, as of pcap-filter(7).
out>   -F, --filter-file=FILE   A file with such an expression; # begins a comment.
out>       --force              Replace the file of --out if it is there already.
out>       --grant=WORD[,WORD...]
out>                            What handlers may need, of send, wake and post, or
out>                              none (default: all, since nothing leaves a
out>                              capture).
out>   -h, --help               Show this help message and exit.
out>       --json               Print the counts as JSON.
out>       --out=FILE           Write what handlers send to a pcap file, at the
out>                              times of the packets that they answer.
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --pcap=FILE          The capture, pcap or pcapng; - for standard input.
out>       --policy=FILE        What programs may do and how much they may take: a
out>                              file, or wakeup, udf, method or condition for what
out>                              the host asks of those (default: everything must
out>                              be proved).
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>       --seed=N             What the random numbers of handlers begin with
out>                              (default 0).
out>       --state              Print what each program's 'state' holds after the
out>                              run, in hexadecimal; of handlers, long arrays
out>                              whole.
out>   -V, --version            Print version information and exit.
out>
out> Any number of filters, of expressions and handlers too, each by itself; their
out> rows stand in the order of the command line.
out> A packet counts with the bytes it had on the wire. A program that the verifier
out> does not accept is not run; one that it accepts with checks does not accept a
out> packet on which a check fails.
out> The packets of a handler (.ash) are those that reach it. It tells the time by
out> them. A handler that cannot be proved runs with checks, which is told.
out> Ctrl-C stops and prints the counts so far.
status 0
out> Usage: exocode demux [-hV] [--all] [--force] [--headers-only] [--json] [--zero]
out>                      [--byte-order=ORDER] [--dialect=NAME] [--egress=SENDERS]
out>                      [--engine=NAME] [--fragments=HOW] [--link=TYPE]
out>                      [--order=ORDER] [--plot=FILE] [--series=SECONDS]
out>                      [--split=DIR] [--top=N] [--param=NAME=VALUE]...
out>                      [--protocols=FILE]... [--var=NAME=VALUE]... (--pcap=FILE |
out>                      --save=FILE) RULES...
out> Divide the packets of a capture among many filters, merged into one.
out>       RULES...             Filters: a file of tcpdump expressions, one a line,
out>                              as NAME: EXPRESSION; a .dpf file; rules of
out>                              ClassBench; connections as CSV; headers of Snort's
out>                              and Suricata's rules; a folder of .dpf files; what
out>                              --save wrote.
out>       --all                Count a packet for every filter that has it, not
out>                              just for its owner.
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>       --dialect=NAME       What expressions mean: pcap, as libpcap has it, or
out>                              extended, as they read (default pcap).
out>       --egress=SENDERS     Take RULES for what senders may send: SENDERS are
out>                              filters of whose packets are, and a rule is for
out>                              the sender of its name. Counts what each may send
out>                              and may not; exit status 1 if anything may not be
out>                              sent.
out>       --engine=NAME        interp or jvm: the interpreter or JVM bytecode
out>                              (default jvm).
out>       --force              Replace what --split and --plot find under these
out>                              names, or the file of --save.
out>       --fragments=HOW      Whose later fragments are: alone, of the filter that
out>                              has them; follow, the owner's of the first; hold,
out>                              the same, and those that come before it wait
out>                              (default alone).
out>   -h, --help               Show this help message and exit.
out>       --headers-only       Take rules of Snort and Suricata by their headers
out>                              alone, whatever else they ask.
out>       --json               Print all of it as JSON.
out>       --link=TYPE          What packets start with that filters are saved for:
out>                              ethernet, raw, sll, sll2, null, loop (default
out>                              ethernet).
out>       --order=ORDER        Whose a packet is that several filters have:
out>                              specific, the most specific one's; priority, that
out>                              of the largest priority, and of several the first
out>                              (default specific).
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --pcap=FILE          The capture, pcap or pcapng; - for standard input.
out>       --plot=FILE          Draw the counts per interval of --series, or per
out>                              second, as a picture; FILE ends in .svg.
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>       --save=FILE          Save the filters to a file instead, which may be one
out>                              of RULES later.
out>       --series=SECONDS     Count per interval of capture time, too; the filters
out>                              with most packets have columns.
out>       --split=DIR          Write the packets of each filter to DIR/NAME.pcap,
out>                              and the others to DIR/unmatched.pcap.
out>       --top=N              List the N filters with most packets, the largest
out>                              first.
out>   -V, --version            Print version information and exit.
out>       --var=NAME=VALUE     What $NAME stands for in rules of Snort and
out>                              Suricata, whatever they say; may be repeated.
out>       --zero               List filters without a packet, too.
out>
out> A packet belongs to the most specific filter that has it. Filters without a
out> packet are not listed.
out> A packet counts with the bytes it had on the wire.
out> Ctrl-C stops and prints the counts so far.
status 0
out> Usage: exocode compile [-ghV] [--byte-order=ORDER] [--dialect=NAME]
out>                        [--link=TYPE] [-o=FILE] [--param=NAME=VALUE]...
out>                        [--protocols=FILE]... (FILTER | -f=EXPR | -F=FILE)
out> Compile a filter or a handler to VCODE. Nothing is verified yet: 'verify' and
out> 'run' do that.
out>       FILTER               A filter (.dpf), a handler (.ash) or a program (.vs,
out>                              .vco, .class).
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>       --dialect=NAME       What expressions mean: pcap, as libpcap has it, or
out>                              extended, as they read (default pcap).
out>   -f, --filter=EXPR        A tcpdump expression, as of pcap-filter(7).
out>   -F, --filter-file=FILE   A file with such an expression; # begins a comment.
out>   -g, --debug              Keep the lines of the source that instructions come
out>                              from, for 'debug'.
out>   -h, --help               Show this help message and exit.
out>       --link=TYPE          What packets start with: ethernet, raw, sll, sll2,
out>                              null, loop (default ethernet).
out>   -o, --output=FILE        Binary VCODE if it ends in .vco, assembly text if in
out>                              .vs. Without it: text to standard output.
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>   -V, --version            Print version information and exit.
status 0
out> Usage: exocode verify [-hV] [--no-witness] [--byte-order=ORDER]
out>                       [--certificate=FILE] [--link=TYPE] [--policy=FILE]
out>                       [--param=NAME=VALUE]... [--protocols=FILE]... [--explain
out>                       | --dot | --json] PROGRAM...
out> Prove that programs are safe: every load inside the packet, every run ends.
out>       PROGRAM...           Binary VCODE (.vco), assembly text (.vs), a filter (.
out>                              dpf), a handler (.ash) or one in Java (.class).
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>       --certificate=FILE   Write what was found to hold, of one program that is
out>                              accepted, for 'check'.
out>       --dot                Print the programs' graphs of control for Graphviz.
out>       --explain            Print the programs with what is known before each
out>                              instruction.
out>   -h, --help               Show this help message and exit.
out>       --json               Print the verdicts and all messages as JSON, an
out>                              object a program.
out>       --link=TYPE          What packets start with, for a filter: ethernet,
out>                              raw, sll, sll2, null, loop (default ethernet).
out>       --no-witness         Look for no runs that show why a program is rejected.
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --policy=FILE        What programs may do and how much they may take: a
out>                              file, or wakeup, udf, method or condition for what
out>                              the host asks of those (default: everything must
out>                              be proved).
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>   -V, --version            Print version information and exit.
out>
out> Of a program that is rejected, a run is looked for that shows why: a packet on
out> which it reads outside, divides by zero, reads a register that is not set or
out> does not end.
status 0
out> Usage: exocode instrument [-hV] [--mask] [--byte-order=ORDER] [--link=TYPE]
out>                           [-o=FILE] [--policy=FILE] [--param=NAME=VALUE]...
out>                           [--protocols=FILE]... PROGRAM
out> Put into a program the checks that it lacks, and verify it again.
out>       PROGRAM              Binary VCODE (.vco), assembly text (.vs), a filter (.
out>                              dpf), a handler (.ash) or one in Java (.class).
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>   -h, --help               Show this help message and exit.
out>       --link=TYPE          What packets start with, for a filter: ethernet,
out>                              raw, sll, sll2, null, loop (default ethernet).
out>       --mask               Lead accesses to a region whose size is a power of
out>                              two back inside instead of trapping.
out>   -o, --output=FILE        Binary VCODE if it ends in .vco, assembly text if in
out>                              .vs. Without it: text to standard output.
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --policy=FILE        What the program may do and take (default: as
out>                              'verify' asks, with all else left to checks).
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>   -V, --version            Print version information and exit.
out>
out> What the policy leaves to checks (unproved check) becomes instructions:
out> 'inside' before an access, 'nonzero' before a division, 'fuel' in each round of
out> a loop without a bound. 'run' does the same on its own.
status 0
out> Usage: exocode disasm [-hV] [--byte-order=ORDER] [--link=TYPE]
out>                       [--param=NAME=VALUE]... [--protocols=FILE]... PROGRAM
out> Print a program as assembly text in canonical form. It need not be safe.
out>       PROGRAM              Binary VCODE (.vco), assembly text (.vs), a filter (.
out>                              dpf), a handler (.ash) or one in Java (.class).
out>       --byte-order=ORDER   How values of 16, 32 and 64 bits stand in filters (.
out>                              dpf) that do not say it: network, little (default
out>                              network).
out>   -h, --help               Show this help message and exit.
out>       --link=TYPE          What packets start with, for a filter: ethernet,
out>                              raw, sll, sll2, null, loop (default ethernet).
out>       --param=NAME=VALUE   A value for a parameter of the filters (.dpf); may
out>                              be repeated.
out>       --protocols=FILE     Declarations of protocols that the filters (.dpf)
out>                              name; may be repeated.
out>   -V, --version            Print version information and exit.
status 0
out> Usage: exocode demo [-hV] [--policy=FILE]
out> Show one filter on its way, then run all example filters over the example
out> capture.
out>   -h, --help          Show this help message and exit.
out>       --policy=FILE   What programs may do and how much they may take: a file,
out>                         or wakeup, udf, method or condition for what the host
out>                         asks of those (default: everything must be proved).
out>   -V, --version       Print version information and exit.
status 0
out> Usage: exocode kernel [-hV] [--check] [--force] [--json] [--log] [--real-time]
out>                       [--timeline] [--watch] [--jfr=FILE] [--metrics=FILE]
out>                       [--with=NAME=TEXT]... SCENARIO
out> Run a scenario of environments on a kernel: who gets which packets, what
out> handlers do with them, and what is taken back from whom.
out>       SCENARIO           The scenario; files that it names are relative to its
out>                            folder.
out>       --check            Read the scenario and all that it names, look whether
out>                            what it writes can be written, what the kernel would
out>                            refuse at the beginning, and run nothing. Prints the
out>                            kernel with all its settings.
out>       --force            Replace files that are there by what is written.
out>   -h, --help             Show this help message and exit.
out>       --jfr=FILE         Write the events as a recording of the JDK's flight
out>                            recorder.
out>       --json             Print all of it as JSON.
out>       --log              Write each event to the error output, a line of keys
out>                            and values.
out>       --metrics=FILE     Write the counts as Prometheus reads them.
out>       --real-time        Run no faster than its time says.
out>       --timeline         Tell all events.
out>   -V, --version          Print version information and exit.
out>       --watch            On a terminal, show the counts while it runs.
out>       --with=NAME=TEXT   Give this to the libraries of environments in place of
out>                            what the scenario gives; files are relative to the
out>                            working folder.
out>
out> Time is simulated: packets come at the times of their capture, and where
out> nothing happens time is skipped. The same scenario gives the same again.
out> With a live device time is that of the machine, and packets come when they come.
out> The events are those that say most; environments, packets, claims and devices
out> follow.
out> Exit status 1 if the kernel refused something that the scenario asks for, or a
out> device failed that was not to.
out> Ctrl-C stops, prints the counts so far, and exits with 130; another one ends it
out> at once, whatever a library does, and says what was not written.
