# a name is given once, be it written or an expression's own text
--- read
twice.txt
twice.csv
--- file twice.txt
web: tcp port 80
tcp port 80
# of these, each has been there
web: tcp port 443
   tcp port 80  # again
web: udp
--- file twice.csv
10.0.0.1,,,,,line 2
10.0.0.2,,,,,
10.0.0.3,,,,,a
10.0.0.4,,,,,"a"
--- result
read twice.txt
twice.txt:4:1: error[H0015]: names of rules must differ  name=web
    web: tcp port 443
    ^^^
note: line 1 has it, and so has line 4
twice.txt:5:4: error[H0015]: names of rules must differ  name=tcp port 80
       tcp port 80  # again
       ^^^^^^^^^^^
note: line 2 has it, and so has line 5
twice.txt:6:1: error[H0015]: names of rules must differ  name=web
    web: udp
    ^^^
note: line 1 has it, and so has line 6
read twice.csv
twice.csv:2:1: error[H0015]: names of rules must differ  name=line 2
    10.0.0.2,,,,,
    ^^^^^^^^^^^^^
note: line 1 has it, and so has line 2
twice.csv:4:15: error[H0015]: names of rules must differ  name=a
    10.0.0.4,,,,,"a"
                  ^
note: line 3 has it, and so has line 4
