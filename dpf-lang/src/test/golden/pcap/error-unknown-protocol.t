# a protocol that the table does not have
--- expression
ip proto ospff or ether proto ar or proto tpc
--- errors
argument:1:10: error[F0203]: a protocol must be a number or a known name  found=ospff
    ip proto ospff or ether proto ar or proto tpc
             ^^^^^
help: did you mean ospf
argument:1:31: error[F0203]: a protocol must be a number or a known name  found=ar
    ip proto ospff or ether proto ar or proto tpc
                                  ^^
argument:1:43: error[F0203]: a protocol must be a number or a known name  found=tpc
    ip proto ospff or ether proto ar or proto tpc
                                              ^^^
help: did you mean \tcp
