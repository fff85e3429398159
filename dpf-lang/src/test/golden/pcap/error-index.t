# a protocol without bytes of its own
--- expression
esp[0] = 1 or stp[1] = 2
--- errors
argument:1:1: error[F0207]: a protocol must have bytes that can be counted  protocol=esp
    esp[0] = 1 or stp[1] = 2
    ^^^^^^
argument:1:15: error[F0207]: a protocol must have bytes that can be counted  protocol=stp
    esp[0] = 1 or stp[1] = 2
                  ^^^^^^
