# text that is no word of the language
--- expression
tcp ? udp and ether host 1:2:3:4:5:
--- errors
argument:1:5: error[F0101]: text must be made of the language's words and signs  found='?'
    tcp ? udp and ether host 1:2:3:4:5:
        ^
argument:1:26: error[F0302]: an address must be well formed  found=1:2:3:4:5:
    tcp ? udp and ether host 1:2:3:4:5:
                             ^^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
