# orders to the preprocessor of C are comments
--- source
#include <core.p4>
#include "v1model.p4"
#define LIMIT 4
#include this and that
# include <x>
#definedness
message { pass; }
--- diagnostics
handler.ash:1:1: warning[A0102]: words must form declarations and statements  found='#include'
    #include <core.p4>
    ^^^^^^^^
note: # begins a comment
help: nothing is included: protocols and functions are declared in the handler, protocols also in a file that --protocols names
handler.ash:2:1: warning[A0102]: words must form declarations and statements  found='#include'
    #include "v1model.p4"
    ^^^^^^^^
note: # begins a comment
help: nothing is included: protocols and functions are declared in the handler, protocols also in a file that --protocols names
handler.ash:3:1: warning[A0102]: words must form declarations and statements  found='#define'
    #define LIMIT 4
    ^^^^^^^
note: # begins a comment
help: write const NAME = 4;
