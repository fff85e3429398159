# what a handler needs is declared
--- source
message {
    wake(1);
    post(1, 2);
    reply packet;
}
--- diagnostics
handler.ash:2:5: error[A0216]: what a handler needs must be declared  needs=wake
        wake(1);
        ^^^^^^^
help: declare needs wake;
handler.ash:3:5: error[A0216]: what a handler needs must be declared  needs=post
        post(1, 2);
        ^^^^^^^^^^
help: declare needs post;
handler.ash:4:5: error[A0216]: what a handler needs must be declared  needs=send
        reply packet;
        ^^^^^^^^^^^^
help: declare needs send;
