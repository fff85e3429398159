# signs and words of other languages stand where none may
--- expression
ip.src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
--- errors
argument:1:1: error[F0102]: words must form an expression  found='ip.src'
    ip.src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portra
    ^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is ip src host 1.2.3.4
argument:1:22: error[F0102]: words must form an expression  found='ip.addr'
    ip.src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portra
                         ^^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is ip net 10.0.0.0/8
argument:1:47: error[F0102]: words must form an expression  found='tcp.dport'
    ip.src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portra
                                                  ^^^^^^^^^
help: a field is of the filter language, which files .dpf are written in; here it is tcp dst port 80
argument:1:66: error[F0102]: words must form an expression  found='ip.ttl'
    ip.src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portra
                                                                     ^^^^^^
help: a field is of the filter language, which files .dpf are written in
argument:1:84: error[F0102]: words must form an expression  found='80'
    src == 1.2.3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange
                                                                                    ^^
note: expected and, or, the end
help: did you mean tcp port 80
argument:1:95: error[F0102]: words must form an expression  found='='
    3.4 or ip.addr == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or
                                                                                    ^
note: expected a port by number or name, (
help: did you mean port 80
argument:1:108: error[F0102]: words must form an expression  found='=='
    r == 10.0.0.0/8 or tcp.dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x80
                                                                                    ^^
note: expected and, or, the end
help: did you mean vlan 10
argument:1:130: error[F0102]: words must form an expression  found=':'
    .dport eq 80 or ip.ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 1
                                                                                    ^
note: expected and, or, the end
help: did you mean host 10.0.0.1 and port 80
argument:1:148: error[F0102]: words must form an expression  found=':'
    .ttl < 5 or tcp 80 or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0
                                                                                    ^
note: expected and, or, the end
help: did you mean portrange 1-10
argument:1:167: error[F0102]: words must form an expression  found='-'
    or port = 80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and <
                                                                                    ^
note: expected and, or, the end
help: did you mean portrange 1-10
argument:1:177: error[F0102]: words must form an expression  found=':'
    80 or vlan == 10 or host 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP
                                                                                    ^
note: expected and, or, the end
help: bytes of a packet are ether[offset:size] here, size being 1, 2 or 4
argument:1:199: error[F0102]: words must form an expression  found='/'
    st 10.0.0.1:80 or portrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or
                                                                                    ^
note: expected and, or, the end
help: write all four parts of the address: 10.0.0.0/8
argument:1:218: error[F0102]: words must form an expression  found='255.0.0.0'
    ortrange 1:10 or portrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND ud
                                                                                    ^^^^^^^^^
note: expected and, or, the end
help: did you mean net 10.0.0.0 mask 255.0.0.0
argument:1:245: error[F0102]: words must form an expression  found='<'
    ortrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
                                                                                             ^
note: expected a qualifier, a protocol, a calculation, an address or name, a number, (
help: each comparison has two sides: len > 100 and len < 200
argument:1:254: error[F0102]: words must form an expression  found='TCP'
    ortrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
                                                                                                      ^^^
help: words are in lower case: tcp
argument:1:273: error[F0102]: words must form an expression  found='syn'
    ortrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
                                                                                                                         ^^^
note: expected and, or, the end
help: did you mean tcp[tcpflags] & tcp-syn != 0
argument:1:292: error[F0102]: words must form an expression  found='AND'
    ortrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
                                                                                                                                            ^^^
note: expected and, or, the end
help: words are in lower case: and
argument:1:313: error[F0102]: words must form an expression  found='tcp'
    ortrange 1 - 10 or 12:16 == 0x800 or net 10/8 or net 10.0.0.0 255.0.0.0 or len > 100 and < 200 or TCP port 80 or tcp syn or tcp port 80 AND udp or port http tcp
                                                                                                                                                                 ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and tcp
