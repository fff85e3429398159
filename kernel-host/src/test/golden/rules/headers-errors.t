# what is wrong with a header rule is said where it stands
--- read
wrong.rules
names.rules
given.rules HOME=10.0.0.300
options.rules
options.rules headers-only
twice.rules
--- file wrong.rules
alert tcp any any -> any 80 (sid:1;)
alrt tcp any any -> any 80
alert http any any -> any any
alert tcp 10.0.0.256 any -> any any
alert tcp [10.0.0.1,10.0.0.2 any -> any any
alert tcp any any <- any any
alert tcp any 80-90 -> any any
alert tcp any 90:80 -> any any
alert tcp any 65536 -> any any
alert tcp !any any -> any any
alert icmp any 8 -> any any
alert tcp ::1/129 any -> any any
alert tcp 1:::2 any -> any any
alert tcp any any -> any
alert tcp any any -> any 80 sid:1;
alert tcp any any -> any 80 (sid:1; msg)
alert tcp any any -> any 80 (sid:1;
alert tcp any [80,!80] -> any any
alert tcp [[[[[[[[[[[[[[[[[[1.2.3.4]]]]]]]]]]]]]]]]]] any -> any any
alert
--- file names.rules
var HOME_NET 10.0.0.0/8
ipvar LOOP $LOOP
var BAD 10.0.0
var
var EMPTY
alert tcp $HOM_NET any -> any any
alert tcp $NOBODY any -> any any
alert tcp $LOOP any -> any any
alert tcp $BAD any -> any any
alert tcp any any -> $BAD any
alert tcp any $HOME_NET -> any any
alert tcp $ any -> any any
--- file given.rules
var HOME 10.0.0.0/8
alert tcp $HOME any -> any any
--- file options.rules
alert tcp any any -> any 80 (msg:"body"; content:"a;b"; nocase; sid:1;)
alert tcp any any -> any 81 (flow:established; sid:2;)
alert tcp any any -> any 82 (sid:3; content:"x"; content:"y";)
alert tcp any any -> any 83 (sid:4;)
--- file twice.rules
alert tcp any any -> any 80 (sid:1;)
alert tcp any any -> any 81 (sid:1;)
--- result
read wrong.rules
wrong.rules:2:1: error[H0017]: field must have its form, and numbers within their limits  found='alrt'
    alrt tcp any any -> any 80
    ^^^^
note: expected an action such as alert, pass or drop, or var, ipvar or portvar
help: did you mean alert
wrong.rules:3:7: error[H0017]: field must have its form, and numbers within their limits  found='http'
    alert http any any -> any any
          ^^^^
note: expected tcp, udp, sctp, icmp or ip
wrong.rules:4:11: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0.256'
    alert tcp 10.0.0.256 any -> any any
              ^^^^^^^^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:5:30: error[H0017]: field must have its form, and numbers within their limits  found='any'
    alert tcp [10.0.0.1,10.0.0.2 any -> any any
                                 ^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:6:19: error[H0017]: field must have its form, and numbers within their limits  found='<-'
    alert tcp any any <- any any
                      ^^
note: expected -> or <>
wrong.rules:7:15: error[H0017]: field must have its form, and numbers within their limits  found='80-90'
    alert tcp any 80-90 -> any any
                  ^^^^^
note: expected a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:8:15: error[H0017]: field must have its form, and numbers within their limits  found='90:80'
    alert tcp any 90:80 -> any any
                  ^^^^^
note: expected a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:9:15: error[H0017]: field must have its form, and numbers within their limits  found='65536'
    alert tcp any 65536 -> any any
                  ^^^^^
note: expected a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:10:11: error[H0017]: field must have its form, and numbers within their limits  found='!any'
    alert tcp !any any -> any any
              ^^^^
note: expected something that is not taken away by !
wrong.rules:11:16: error[H0017]: field must have its form, and numbers within their limits  found='8'
    alert icmp any 8 -> any any
                   ^
note: expected any: packets of this protocol have no ports
wrong.rules:12:11: error[H0017]: field must have its form, and numbers within their limits  found='::1/129'
    alert tcp ::1/129 any -> any any
              ^^^^^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:13:11: error[H0017]: field must have its form, and numbers within their limits  found='1:::2'
    alert tcp 1:::2 any -> any any
              ^^^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:14:25: error[H0017]: field must have its form, and numbers within their limits  found=end
    alert tcp any any -> any
                            ^
note: expected a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without
wrong.rules:15:29: error[H0017]: field must have its form, and numbers within their limits  found='sid:1;'
    alert tcp any any -> any 80 sid:1;
                                ^^^^^^
note: expected ( before options, ) behind them, and nothing else
wrong.rules:16:37: error[H0017]: field must have its form, and numbers within their limits
    alert tcp any any -> any 80 (sid:1; msg)
                                        ^^^
note: expected an option, as name; or name:value;, and ) behind the last
wrong.rules:17:35: error[H0017]: field must have its form, and numbers within their limits  found=';'
    alert tcp any any -> any 80 (sid:1;
                                      ^
note: expected ( before options, ) behind them, and nothing else
wrong.rules:18:15: error[H0017]: field must have its form, and numbers within their limits  found='[80,!80]'
    alert tcp any [80,!80] -> any any
                  ^^^^^^^^
note: expected something that is not taken away by !
wrong.rules:19:27: error[H0017]: field must have its form, and numbers within their limits  found='[[1.2.3.4]]]]]]]]]]]]]]]]]]'
    alert tcp [[[[[[[[[[[[[[[[[[1.2.3.4]]]]]]]]]]]]]]]]]] any -> any any
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: expected fewer addresses, or fewer names in names
wrong.rules:20:6: error[H0017]: field must have its form, and numbers within their limits  found=end
    alert
         ^
note: expected tcp, udp, sctp, icmp or ip
read names.rules
names.rules:4:4: error[H0017]: field must have its form, and numbers within their limits  found=end
    var
       ^
note: expected a name, and what it stands for
names.rules:5:5: error[H0017]: field must have its form, and numbers within their limits  found='EMPTY'
    var EMPTY
        ^^^^^
note: expected a name, and what it stands for
names.rules:6:11: error[H0024]: variable must be defined before it is used  name=HOM_NET
    alert tcp $HOM_NET any -> any any
              ^^^^^^^^
help: did you mean $HOME_NET
names.rules:7:11: error[H0024]: variable must be defined before it is used  name=NOBODY
    alert tcp $NOBODY any -> any any
              ^^^^^^^
help: --var NOBODY=VALUE says what it stands for
names.rules:2:12: error[H0017]: field must have its form, and numbers within their limits  found='$LOOP'
    ipvar LOOP $LOOP
               ^^^^^
note: expected fewer addresses, or fewer names in names
names.rules:3:9: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0'
    var BAD 10.0.0
            ^^^^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
names.rules:10:22: error[H0024]: variable must be defined before it is used  name=BAD
    alert tcp any any -> $BAD any
                         ^^^^
note: what it stands for is wrong
names.rules:1:14: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0.0/8'
    var HOME_NET 10.0.0.0/8
                 ^^^^^^^^^^
note: expected a port of 0 to 65535, two with : between them, any, $NAME, or some of these in [ ] with commas, each with ! or without
names.rules:12:11: error[H0017]: field must have its form, and numbers within their limits  found='$'
    alert tcp $ any -> any any
              ^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
read given.rules HOME=10.0.0.300
--var HOME:1:1: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0.300'
    10.0.0.300
    ^^^^^^^^^^
note: expected an address of IPv4 or IPv6 with / and a length or without, any, $NAME, or some of these in [ ] with commas, each with ! or without
read options.rules
options.rules:1:42: error[H0025]: rule must ask for no more than its header  option=content
    alert tcp any any -> any 80 (msg:"body"; content:"a;b"; nocase; sid:1;)
                                             ^^^^^^^
help: --headers-only counts such rules by their headers alone
options.rules:2:30: error[H0025]: rule must ask for no more than its header  option=flow
    alert tcp any any -> any 81 (flow:established; sid:2;)
                                 ^^^^
help: --headers-only counts such rules by their headers alone
options.rules:3:37: error[H0025]: rule must ask for no more than its header  option=content
    alert tcp any any -> any 82 (sid:3; content:"x"; content:"y";)
                                        ^^^^^^^
help: --headers-only counts such rules by their headers alone
read options.rules headers-only
rule alert 1 body  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 80
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule alert 2  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 81
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 81
rule alert 3  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 82
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 82
rule alert 4  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 83
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 83
options.rules: warning[H0025]: rule must ask for no more than its header  rules=3 ignored=5
note: rules are counted by their headers, without content (3), nocase (1), flow (1)
read twice.rules
twice.rules:2:1: error[H0015]: names of rules must differ  name=alert 1
    alert tcp any any -> any 81 (sid:1;)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: line 1 has it, and so has line 2
