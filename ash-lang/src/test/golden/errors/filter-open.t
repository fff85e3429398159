# a filter without its semicolon: it is missed behind the filter, and what follows is looked at
--- source
filter udp.dport == 53
       && ip.ttl > 3   # until here
state count : u31;
message { pass; }
--- diagnostics
handler.ash:2:21: error[A0102]: words must form declarations and statements  found='state'
           && ip.ttl > 3   # until here
                        ^
note: expected ;
help: end it with ;
