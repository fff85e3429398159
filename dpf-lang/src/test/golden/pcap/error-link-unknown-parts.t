# of an unknown link type it is said once
--- link
UNKNOWN
--- expression
port 80 or 443 or host 10.0.0.1 or vlan or ip[0] = 1 or len > 5 and port 99
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=UNKNOWN
    port 80 or 443 or host 10.0.0.1 or vlan or ip[0] = 1 or len > 5 and port 99
    ^^^^^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
