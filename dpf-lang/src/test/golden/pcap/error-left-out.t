# behind a tunnel that is left out, nothing is said of link types
--- link
RAW
--- expression
inbound or geneve 5 6 or vlan
--- errors
argument:1:1: error[F0206]: a test must fit the link type  link=RAW
    inbound or geneve 5 6 or vlan
    ^^^^^^^
argument:1:21: error[F0102]: words must form an expression  found='6'
    inbound or geneve 5 6 or vlan
                        ^
note: expected and, or, the end
