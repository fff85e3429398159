# a file without a message block, and one that says things twice
--- source
handler one;
handler two;
filter udp;
filter tcp;
needs send, send;
--- diagnostics
handler.ash:2:1: error[A0214]: this must be said once
    handler two;
    ^^^^^^^
note: line 1 says it
handler.ash:4:1: error[A0214]: this must be said once
    filter tcp;
    ^^^^^^
note: line 3 says it
handler.ash:5:13: error[A0214]: this must be said once
    needs send, send;
                ^^^^
handler.ash:5:18: error[A0103]: a handler must say what it does with a message
    needs send, send;
                     ^
help: write message { ... }
