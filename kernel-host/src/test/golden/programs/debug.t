# a program is stepped by source lines, instructions and functions, up to its trap, and started again
--- command
debug sum.vs --packet 01:02:03 --commands steps.txt
debug sum.vs --commands none.txt
debug sum.vs --commands trap.txt
debug sum.vs --packet 0
debug sum.vs --packet 01 --pcap examples/captures/exocode.pcap
debug sum.vs --pcap examples/captures/exocode.pcap --number 9999999
debug open.vs
--- file sum.vs
.region packet
.region state 8
.file "sum.c"
.function main () u
.line 2
        len     r1, packet
        callu   r2, byte(r0)
.line 3
        stuci   r2, state[1]
        callu   r2, byte(r1)
        retu    r2
.function byte (u) u
.line 7 5
        lduci   r2, packet[r1+0]
        retu    r2
--- file open.vs
        nop
--- file steps.txt
help
nonsense
step
set r1 0x2
set r99 1
x packet
n
where
step
where
finish
b :3
b 99
x state 0 4
list 0 3
c
r
c
set r1 1
run
c
d :3
b
x nothing
quit
--- file trap.txt
s 0
s 2
s
w
c
w
--- result
status 0
out> sum.c:2
out>      0  main  len     r1, packet
out> (debug) help
out> s, step [N]          run N instructions (1)
out> n, next              run to the next source line of this function, or instruction if there are no lines
out> f, finish            run until this function returns
out> c, continue          run to a breakpoint or to the end
out> b, break PLACE       stop before an instruction: by its number, :LINE or function; alone: list
out> d, delete PLACE      take that back
out> r, regs              the registers that are not zero
out> set rN VALUE         change a register
out> x REGION [AT [N]]    bytes of a region: packet user state scratch out local data
out> l, list [PC [N]]     instructions, with the labels that they go to
out> w, where             the functions that are running
out> run                  start again
out> q, quit
out> An empty line repeats the last command; one that begins with # is a comment.
out> (debug) nonsense
out> no such command: nonsense; 'help' lists them
out> (debug) step
out>     r1 = 3
out> sum.c:2
out>      1  main  callu   r2, byte(r0)
out> (debug) set r1 0x2
out>     r1 = 2
out> sum.c:2
out>      1  main  callu   r2, byte(r0)
out> (debug) set r99 1
out> set takes r1 to r31 and a number
out> (debug) x packet
out>       0  01 02 03                                         ...
out>     3 bytes
out> (debug) n
out>     r2 = 1
out> sum.c:3
out>      2  main  stuci   r2, state[1]
out> (debug) where
out> sum.c:3
out>      2  main  stuci   r2, state[1]
out> (debug) step
out> sum.c:3
out>      3  main  callu   r2, byte(r1)
out> (debug) where
out> sum.c:3
out>      3  main  callu   r2, byte(r1)
out> (debug) finish
out> returned 3
out> (debug) b :3
out> *    2  main  stuci   r2, state[1]
out> (debug) b 99
out> there is no such instruction, line or function
out> (debug) x state 0 4
out>       0  00 01 00 00                                      ....
out>     8 bytes
out> (debug) list 0 3
out>      0  main  len     r1, packet
out>      1  main  callu   r2, byte(r0)
out> *    2  main  stuci   r2, state[1]
out> (debug) c
out> the run has ended; 'run' starts again
out> (debug) r
out>     r1 = 2
out>     r2 = 3
out> (debug) c
out> the run has ended; 'run' starts again
out> (debug) set r1 1
out> the run has ended; 'run' starts again
out> (debug) run
out> sum.c:2
out>      0  main  len     r1, packet
out> (debug) c
out>     r1 = 3  r2 = 1
out> sum.c:3
out> *    2  main  stuci   r2, state[1]
out> (debug) d :3
out> (debug) b
out> (debug) x nothing
out> x takes packet, user, state, scratch, out, local or data
out> (debug) quit
status 2
err> none.txt: error[H0002]: file must exist
status 0
out> sum.c:2
out>      0  main  len     r1, packet
out> (debug) s 0
out> step takes a number from 1
out> (debug) s 2
out> sum.c:7
out>      5  byte  lduci   r2, packet[r1+0]
out> (debug) s
out> trapped: bounds at 5
out> sum.c:7
out>      5  byte  lduci   r2, packet[r1+0]
out> (debug) w
out> trapped: bounds at 5
out> sum.c:7
out>      5  byte  lduci   r2, packet[r1+0]
out>      1  main  callu   r2, byte(r0)
out> (debug) c
out> the run has ended; 'run' starts again
out> (debug) w
out> trapped: bounds at 5
out> sum.c:7
out>      5  byte  lduci   r2, packet[r1+0]
out>      1  main  callu   r2, byte(r0)
status 2
err> exocode debug: error[H0001]: command line must be of its form
err> note: --packet takes pairs of hexadecimal digits
status 2
err> exocode debug: error[H0001]: command line must be of its form
err> note: --packet and --pcap exclude each other
status 2
err> exocode debug: error[H0001]: command line must be of its form
err> note: --number is 9999999, and the capture has 4713 packets
status 1
err> open.vs:1:9: error[V1003]: function must not run past its last instruction  function=main
err>             nop
err>             ^^^
