# a filter without its semicolon before the message block
--- source
state count : u32;
filter udp

message { count += 1 pass; }
--- diagnostics
handler.ash:2:11: error[A0102]: words must form declarations and statements  found='message'
    filter udp
              ^
note: expected ;
help: end it with ;
handler.ash:4:22: error[A0102]: words must form declarations and statements  found='pass'
    message { count += 1 pass; }
                         ^^^^
note: expected ;
help: end it with ;
