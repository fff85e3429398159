# what is wrong with an expression is said where it stands in the file, of all lines
--- read
wrong.txt
wrong.txt UNKNOWN
--- file wrong.txt
# one a line
web: tcp prot 80
fine: udp

mail: port 25 and port htpp # or host 1.2.3.4.5
host 300.1.1.1 or (udp
10: tcp
web:udp
fe80:: and tcp
--- result
read wrong.txt
wrong.txt:2:10: error[F0102]: words must form an expression  found='prot'
    web: tcp prot 80
             ^^^^
note: expected and, or, the end
help: did you mean proto
wrong.txt:5:24: error[F0202]: a port must be a number or a known name  found=htpp
    mail: port 25 and port htpp # or host 1.2.3.4.5
                           ^^^^
help: did you mean http
wrong.txt:6:6: error[F0302]: an address must be well formed  found=300
    host 300.1.1.1 or (udp
         ^^^
help: a part of an IPv4 address is 0 to 255
wrong.txt:6:23: error[F0102]: words must form an expression  found=end
    host 300.1.1.1 or (udp
                          ^
note: expected )
help: the one before 'udp' is open
wrong.txt:7:3: error[F0102]: words must form an expression  found=':'
    10: tcp
      ^
note: expected and, or, the end
help: bytes of a packet are ether[offset:size] here, size being 1, 2 or 4
wrong.txt:8:4: error[F0102]: words must form an expression  found=':'
    web:udp
       ^
note: expected and, or, the end
help: in a list of filters a name that begins with a letter stands before an expression, with a colon and a space
wrong.txt:9:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=fe80::
    fe80:: and tcp
    ^^^^^^
help: did you mean host fe80::
read wrong.txt UNKNOWN
wrong.txt:2:10: error[F0102]: words must form an expression  found='prot'
    web: tcp prot 80
             ^^^^
note: expected and, or, the end
help: did you mean proto
wrong.txt:6:1: error[F0206]: a test must fit the link type  link=UNKNOWN
    host 300.1.1.1 or (udp
    ^^^^^^^^^^^^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
wrong.txt:6:23: error[F0102]: words must form an expression  found=end
    host 300.1.1.1 or (udp
                          ^
note: expected )
help: the one before 'udp' is open
wrong.txt:7:3: error[F0102]: words must form an expression  found=':'
    10: tcp
      ^
note: expected and, or, the end
help: bytes of a packet are ether[offset:size] here, size being 1, 2 or 4
wrong.txt:8:4: error[F0102]: words must form an expression  found=':'
    web:udp
       ^
note: expected and, or, the end
help: in a list of filters a name that begins with a letter stands before an expression, with a colon and a space
wrong.txt:9:1: error[F0205]: a value must have qualifiers, its own or those of the value before  found=fe80::
    fe80:: and tcp
    ^^^^^^
help: did you mean host fe80::
wrong.txt:9:12: error[F0206]: a test must fit the link type  link=UNKNOWN
    fe80:: and tcp
               ^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
