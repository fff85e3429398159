# graphs for Graphviz: a frame a function, a box a stretch of code, ways back dashed, what is not reached grey, refuted red
--- command
verify --dot all.vs
verify --dot --policy check.policy --no-witness bad.vs shape.vs
verify --dot syntax.vs nowhere.vs
verify --dot --json all.vs
verify --dot --explain all.vs
--- file check.policy
unproved check
--- file all.vs
.region packet
.table T1 a, b, a
.function main () l
        len     r1, packet
        jt      r1, T1
        calll   r2, twice(r1)
        j       b
        nop
a:
        setl    r1, 1
b:
        bgtli   r1, 0, a
        retl    r1
.function twice (l) l
        addl    r1, r1, r1
        retl    r1
--- file bad.vs
.region packet
again:
        lduci   r1, packet[0]
        bneui   r1, 0, again
        divui   r1, r1, 0
        retu    r1
--- file shape.vs
.function main () l
        j       @77
        nop
.function f () l
        bneui   r0, 1, @0
        nop
--- file syntax.vs
        no such
--- result
status 1
out> digraph "all.vs" {
out>     graph [label="all.vs: rejected", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out>     subgraph cluster_0 {
out>         label="main () l";
out>         b0 [label="    0  len     r1, packet\l    1  jt      r1, T1\l"];
out>         b2 [label="    2  calll   r2, twice(r1)\l    3  j       L2\l"];
out>         b4 [label="    4  nop\l", color=grey, fontcolor=grey];
out>         b5 [label="L1:\l    5  setl    r1, 1\l"];
out>         b6 [label="L2:\l    6  bgtli   r1, 0, L1\l", color=red];
out>         b7 [label="    7  retl    r1\l", color=grey, fontcolor=grey];
out>     }
out>     subgraph cluster_1 {
out>         label="twice (l) l";
out>         b8 [label="    8  addl    r1, r1, r1\l    9  retl    r1\l"];
out>     }
out>     b0 -> b5 [label="0,2"];
out>     b0 -> b6 [label="1"];
out>     b0 -> b2 [label="none"];
out>     b2 -> b6;
out>     b4 -> b5;
out>     b5 -> b6 [style=dashed];
out>     b6 -> b5 [label="taken"];
out>     b6 -> b7 [label="not"];
out> }
err> all.vs:12:9: error[V1002]: loop must be shown to end  head=6 pc=6
err>             bgtli   r1, 0, a
err>             ^^^^^^^^^^^^^^^^
err> note: it is entered at pc 6: bgtli   r1, 0, L1
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> note: on a packet of 0 bytes: back at pc 6 with nothing changed after 5 instructions, so it never ends
status 1
out> digraph "bad.vs" {
out>     graph [label="bad.vs: rejected", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out>     subgraph cluster_0 {
out>         label="main () l";
out>         b0 [label="L1:\l    0  lduci   r1, packet[0]\l    1  bneui   r1, 0, L1\l", color=orange];
out>         b2 [label="    2  divui   r1, r1, 0\l    3  retu    r1\l", color=red];
out>     }
out>     b0 -> b0 [label="taken", style=dashed];
out>     b0 -> b2 [label="not"];
out> }
out> digraph "shape.vs" {
out>     graph [label="shape.vs: rejected", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out>     subgraph cluster_0 {
out>         label="main () l";
out>         b0 [label="L1:\l    0  j       @77\l", color=red];
out>         b1 [label="    1  nop\l", color=red];
out>     }
out>     subgraph cluster_1 {
out>         label="f () l";
out>         b2 [label="    2  bneui   r0, 1, L1\l", color=red];
out>         b3 [label="    3  nop\l", color=red];
out>     }
out>     b0 -> nowhere [color=red];
out>     b1 -> b2 [color=red];
out>     b2 -> b0 [label="taken", color=red];
out>     b2 -> b3 [label="not"];
out>     b3 -> nowhere [color=red];
out>     nowhere [color=red];
out> }
err> bad.vs:5:9: error[V2201]: divisor must not be zero  divisor=0 type=u
err>             divui   r1, r1, 0
err>             ^^^^^^^^^^^^^^^^^
err> shape.vs:2:9: error[V1001]: control must stay inside its function  target=77 function=main instructions=[0,1]
err>             j       @77
err>             ^^^^^^^^^^^
err> shape.vs:3:9: error[V1003]: function must not run past its last instruction  function=main
err>             nop
err>             ^^^
err> shape.vs:5:9: error[V1001]: control must stay inside its function  target=0 function=f instructions=[2,3]
err>             bneui   r0, 1, @0
err>             ^^^^^^^^^^^^^^^^^
err> shape.vs:6:9: error[V1003]: function must not run past its last instruction  function=f
err>             nop
err>             ^^^
status 2
out> digraph "syntax.vs" {
out>     graph [label="syntax.vs: malformed", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out> }
err> syntax.vs:1:9: error[A0002]: instruction must be one of the table  found=no
err>             no such
err>             ^^
err> nowhere.vs: error[H0002]: file must exist
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: --dot, --json are mutually exclusive (specify only one)
err> help: exocode verify --help
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: --explain, --dot are mutually exclusive (specify only one)
err> help: exocode verify --help
