# which value is wanted, which word is one too many, and what compares
--- expression
dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
--- errors
argument:1:10: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
             ^^
note: expected a port by number or name, (
argument:1:17: error[F0102]: words must form an expression  found='and'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
                    ^^^
note: expected an address or its first parts, (
argument:1:26: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
                             ^^
note: expected an address, (
argument:1:40: error[F0102]: words must form an expression  found='bytes'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
                                           ^^^^^
note: expected and, or, the end
help: lengths are in bytes: write the number alone
argument:1:54: error[F0102]: words must form an expression  found='than'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
                                                         ^^^^
note: expected a number of bytes
help: did you mean less 100
argument:1:70: error[F0102]: words must form an expression  found='100'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is
                                                                         ^^^
note: expected and, or, the end
help: numbers are compared by =, !=, <, <=, > or >=
argument:1:83: error[F0102]: words must form an expression  found='64'
    t port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9
                                                                                    ^^
note: expected and, or, the end
help: numbers are compared by =, !=, <, <=, > or >=
argument:1:103: error[F0102]: words must form an expression  found='id'
    st or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or et
                                                                                    ^^
note: expected and, or, the end
help: did you mean vlan 5
argument:1:125: error[F0102]: words must form an expression  found='or'
     or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp
                                                                                    ^^
note: expected two ports with - between, (
argument:1:134: error[F0102]: words must form an expression  found='or'
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                        ^^
note: expected a protocol by number or name, (
argument:1:149: error[F0102]: words must form an expression  found='80'
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                                       ^^
note: expected and, or, the end
help: did you mean port 80
argument:1:159: error[F0102]: words must form an expression  found='is'
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                                                 ^^
note: expected and, or, the end
help: numbers are compared by =, !=, <, <=, > or >=
argument:1:172: error[F0102]: words must form an expression  found='['
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                                                              ^
note: expected an address, (
help: an address has no brackets around it
argument:1:187: error[F0101]: text must be made of the language's words and signs  found='0:1:'
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                                                                             ^^^^
help: bytes of a packet are ether[offset:size] here, size being 1, 2 or 4
argument:1:205: error[F0101]: text must be made of the language's words and signs  found='#'
    ess than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or port number 80 or len is 9 or host [::1] or ether[0:1:2] = 3 or tcp # web
                                                                                                                                                               ^
help: an expression has no comments; a file of one, for -F, may have them
