# the part of an address that is wrong, or how many parts there are
--- expression
host aa:bb:cc:dd:ee:fg or host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3:4:5:6
--- errors
argument:1:21: error[F0302]: an address must be well formed  found=fg
    host aa:bb:cc:dd:ee:fg or host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or hos
                        ^^
help: parts are hexadecimal: up to two digits in an address of Ethernet, up to four in one of IPv6
argument:1:42: error[F0302]: an address must be well formed  found=g
    host aa:bb:cc:dd:ee:fg or host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or hos
                                             ^
help: parts are hexadecimal: up to two digits in an address of Ethernet, up to four in one of IPv6
argument:1:59: error[F0302]: an address must be well formed  found=%eth0
    host aa:bb:cc:dd:ee:fg or host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or hos
                                                              ^^^^^
help: a zone is known to one machine alone, and no packet has it: leave it out
argument:1:82: error[F0302]: an address must be well formed  found=12345
    ost aa:bb:cc:dd:ee:fg or host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host
                                                                                    ^^^^^
help: parts are hexadecimal: up to two digits in an address of Ethernet, up to four in one of IPv6
argument:1:105: error[F0302]: an address must be well formed  found=1:2:3:4:5
    r host 2001:db8::g or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or ho
                                                                                    ^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:123: error[F0302]: an address must be well formed  found=2001:db8:1
     or host fe80::1%eth0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or ho
                                                                                    ^^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:142: error[F0302]: an address must be well formed  found=2001:db8:::1
    h0 or net 2001:db8::12345/32 or ether host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5
                                                                                    ^^^^^^^^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:176: error[F0302]: an address must be well formed  found=400
    her host 1:2:3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or h
                                                                                    ^^^
help: a part of an IPv4 address is 0 to 255
argument:1:188: error[F0302]: an address must be well formed  found=1.2.3.4.5
    :3:4:5 or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3
                                                                                    ^^^^^^^^^
help: an IPv4 address has four parts
argument:1:210: error[F0302]: an address must be well formed  found=999
     or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3:4:5:6
                                                                                                    ^^^
help: a part of an IPv4 address is 0 to 255
argument:1:217: error[F0302]: an address must be well formed  found=2:1:5
     or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3:4:5:6
                                                                                                           ^^^^^
help: an address of Ethernet has six parts, one of IPv6 eight, or fewer around ::
argument:1:231: error[F0303]: a prefix must fit its address, and stand behind net  found='host'
     or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3:4:5:6
                                                                                                                         ^^^^^^
help: write net, or the address alone
argument:1:264: error[F0302]: an address must be well formed  found=zz
     or host 2001:db8:1 or host 2001:db8:::1 or host ::ffff:1.2.3.400 or host 1.2.3.4.5 or host 1.2.999 or 2:1:5 or host ::1/64 or (host ::1) or host 1:2:zz:3:4:5:6
                                                                                                                                                          ^^
help: parts are hexadecimal: up to two digits in an address of Ethernet, up to four in one of IPv6
