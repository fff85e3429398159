# a byte has no value above 255
--- expression
byte 3 & 256
--- errors
argument:1:10: error[F0305]: a value must not pass the largest of its kind  found=256 limit=255
    byte 3 & 256
             ^^^
