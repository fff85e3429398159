# words that the language does not have are all reported, each with what is near
--- source
tcp.dport == 80 || @@ == 12ab && 1.2.3 = 08:00:00:00:00:01:02
--- diagnostics
filter.dpf:1:20: error[D0101]: text must be made of the language's words and signs  found='@@'
    tcp.dport == 80 || @@ == 12ab && 1.2.3 = 08:00:00:00:00:01:02
                       ^^
filter.dpf:1:26: error[D0101]: text must be made of the language's words and signs  found='12ab'
    tcp.dport == 80 || @@ == 12ab && 1.2.3 = 08:00:00:00:00:01:02
                             ^^^^
help: a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01
filter.dpf:1:34: error[D0101]: text must be made of the language's words and signs  found='1.2.3'
    tcp.dport == 80 || @@ == 12ab && 1.2.3 = 08:00:00:00:00:01:02
                                     ^^^^^
help: a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01
filter.dpf:1:42: error[D0101]: text must be made of the language's words and signs  found='08:00:00:00:00:01:02'
    tcp.dport == 80 || @@ == 12ab && 1.2.3 = 08:00:00:00:00:01:02
                                             ^^^^^^^^^^^^^^^^^^^^
help: a number is 10, 0x0a or 0b1010, an address 10.0.0.1 or 02:00:00:00:00:01
