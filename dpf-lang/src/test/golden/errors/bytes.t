# brackets take a place and a width, behind the name of one protocol
--- source
tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1 && ip6[0:128] == 4
--- diagnostics
filter.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
    tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(
    ^^^
help: did you mean tcp
filter.dpf:1:18: error[D0236]: bytes of a header must be asked for as PROTOCOL[OFFSET:BITS]
    tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(
                     ^^^^^^^^^
filter.dpf:1:36: error[D0236]: bytes of a header must be asked for as PROTOCOL[OFFSET:BITS]
    tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(
                                       ^^^^^^^^^^^^^^
filter.dpf:1:59: error[D0236]: bytes of a header must be asked for as PROTOCOL[OFFSET:BITS]
    tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(
                                                              ^^^^^^
filter.dpf:1:80: error[D0303]: a field must have 1 to 64 bits, or 128  width=65
    tpc[0:8] == 1 && inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(
                                                                                   ^^
filter.dpf:1:96: error[D0308]: a number must not be negative
    & inet[0:8] == 1 && tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1
                                                                                    ^^
filter.dpf:1:114: error[D0206]: a constant must stand here, not a field
    & tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1 && ip6[0:128] ==
                                                                                    ^^^^^^
filter.dpf:1:136: error[D0304]: a field must lie inside the largest packet  offset=300000 width=8 limit=262144
     tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1 && ip6[0:128] == 4
                                                                                                         ^^^^^^^^
filter.dpf:1:161: error[D0231]: little must be asked of a field OFFSET:BITS of up to 8 whole bytes
     tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1 && ip6[0:128] == 4
                                                                                                                                  ^^^^^^^^^
filter.dpf:1:194: error[D0216]: an address must be of the version that its field has
     tcp.sport[0:8] == 1 && tcp[0] == 1 && tcp[0:65] == 1 && tcp[-1:8] == 1 && tcp[ip.len:8] == 1 && tcp[300000:8] == 1 && little(tcp[0:16]) == 1 && ip6[0:128] == 4
                                                                                                                                                                   ^
help: an address is 10.0.0.1 or 2001:db8::1
