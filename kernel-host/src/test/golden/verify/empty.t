# a program without instructions, and files without anything, in all forms
--- command
verify --explain nothing.vs
verify --dot nothing.vs
verify --json --no-witness nothing.vs
verify --explain functions.vs
verify --dot functions.vs
verify --explain nothing.vco nothing.dpf
--- file nothing.vs
--- bytes nothing.vco
--- file nothing.dpf
--- file functions.vs
.function main () l
        nop
.function f () l
--- result
status 1
out> nothing.vs: rejected
out> # rejected before it was worked out what registers hold
out>
err> nothing.vs: error[V1000]: program must have an instruction
status 1
out> digraph "nothing.vs" {
out>     graph [label="nothing.vs: rejected", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out>     subgraph cluster_0 {
out>         label="main () l";
out>     }
out> }
err> nothing.vs: error[V1000]: program must have an instruction
status 1
out> {
out>   "file" : "nothing.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 0,
out>   "fuel" : null,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V1000",
out>     "severity" : "error",
out>     "requirement" : "program must have an instruction",
out>     "position" : {
out>       "file" : "nothing.vs"
out>     },
out>     "facts" : { },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 1
out> functions.vs: rejected
out> # rejected before it was worked out what registers hold
out>
out> .function main () l
out>     0  nop
out>
err> functions.vs: error[V1010]: function must have an instruction  function=f start=1 instructions=1
status 1
out> digraph "functions.vs" {
out>     graph [label="functions.vs: rejected", labelloc=t, fontname="monospace"];
out>     node [shape=box, fontname="monospace"];
out>     edge [fontname="monospace"];
out>     subgraph cluster_0 {
out>         label="main () l";
out>         b0 [label="    0  nop\l"];
out>     }
out>     subgraph cluster_1 {
out>         label="f () l";
out>     }
out>     b0 -> nowhere [color=red];
out>     nowhere [color=red];
out> }
err> functions.vs: error[V1010]: function must have an instruction  function=f start=1 instructions=1
status 2
out> nothing.vco: malformed
out> nothing.dpf: malformed
err> nothing.vco: byte 0: error[B0001]: file must begin with the magic of binary VCODE  bytes=0
err> nothing.dpf:1:1: error[D0103]: a filter must have an atom
err>
err>     ^
err> help: write one, for example ip.proto == 6
