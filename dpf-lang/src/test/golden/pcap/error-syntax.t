# words in an order the language does not have, in each part
--- expression
tcp port and hots 10.0.0.1 or (udp port) or port 80 tcp
--- errors
argument:1:10: error[F0102]: words must form an expression  found='and'
    tcp port and hots 10.0.0.1 or (udp port) or port 80 tcp
             ^^^
note: expected a port by number or name, (
argument:1:14: error[F0102]: words must form an expression  found='hots'
    tcp port and hots 10.0.0.1 or (udp port) or port 80 tcp
                 ^^^^
help: did you mean host
argument:1:40: error[F0102]: words must form an expression  found=')'
    tcp port and hots 10.0.0.1 or (udp port) or port 80 tcp
                                           ^
note: expected a port by number or name, (
argument:1:53: error[F0102]: words must form an expression  found='tcp'
    tcp port and hots 10.0.0.1 or (udp port) or port 80 tcp
                                                        ^^^
note: expected and, or, the end
help: join two tests by and, or by or: and tcp
