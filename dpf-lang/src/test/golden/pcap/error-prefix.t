# prefixes where none may stand, or too long
--- expression
host 10.0.0.0/8 or net 10.0.0.0/33 or net 2001:db8::/129 or src 2001:db8::/32
--- errors
argument:1:6: error[F0303]: a prefix must fit its address, and stand behind net  found='host'
    host 10.0.0.0/8 or net 10.0.0.0/33 or net 2001:db8::/129 or src 2001:db8::/32
         ^^^^^^^^^^
help: write net, or the address alone
argument:1:33: error[F0303]: a prefix must fit its address, and stand behind net  found=33 limit=32
    host 10.0.0.0/8 or net 10.0.0.0/33 or net 2001:db8::/129 or src 2001:db8::/32
                                    ^^
argument:1:43: error[F0303]: a prefix must fit its address, and stand behind net  found=129 limit=128
    host 10.0.0.0/8 or net 10.0.0.0/33 or net 2001:db8::/129 or src 2001:db8::/32
                                              ^^^^^^^^^^^^^^
argument:1:65: error[F0303]: a prefix must fit its address, and stand behind net  found='host'
    host 10.0.0.0/8 or net 10.0.0.0/33 or net 2001:db8::/129 or src 2001:db8::/32
                                                                    ^^^^^^^^^^^^^
help: write net, or the address alone
