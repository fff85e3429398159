# asks for what the bus does not offer to anyone
.region packet
.import shutdown ()
        hcall   shutdown()
        retl    r0
