# which value is wanted, which word is one too many, and what compares
--- expression
dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
--- errors
argument:1:10: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
             ^^
note: expected a port by number or name, (
argument:1:17: error[F0102]: words must form an expression  found='and'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                    ^^^
note: expected an address or its first parts, (
argument:1:26: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                             ^^
note: expected an address, (
argument:1:40: error[F0102]: words must form an expression  found='bytes'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                           ^^^^^
note: expected and, or, the end
help: lengths are in bytes: write the number alone
argument:1:54: error[F0102]: words must form an expression  found='than'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                         ^^^^
note: expected a number of bytes
help: did you mean less 100
argument:1:70: error[F0102]: words must form an expression  found='100'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                         ^^^
note: expected and, or, the end
help: numbers are compared by =, !=, <, <=, > or >=
argument:1:83: error[F0102]: words must form an expression  found='64'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                                      ^^
note: expected and, or, the end
help: numbers are compared by =, !=, <, <=, > or >=
argument:1:103: error[F0102]: words must form an expression  found='id'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                                                          ^^
note: expected and, or, the end
help: did you mean vlan 5
argument:1:125: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                                                                                ^^
note: expected two ports with - between, (
argument:1:134: error[F0102]: words must form an expression  found='or'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                                                                                         ^^
note: expected a protocol by number or name, (
argument:1:141: error[F0101]: text must be made of the language's words and signs  found='#'
    dst port or net and host or greater 64 bytes or less than 100 or len 100 or ip[8] 64 or ipsec or vlan id 5 or tcp portrange or proto or tcp # web
                                                                                                                                                ^
help: an expression has no comments; a file of one, for -F, may have them
