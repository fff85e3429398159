# wants a mebibyte to itself
.region packet
.region state 1048576
        stuci   r0, state[1048575]
        retl    r0
