# of very many mistakes some are told, and that there may be more
--- command
verify bad.dpf
--- file bad.dpf
a0 == 1 &&
a1 == 1 &&
a2 == 1 &&
a3 == 1 &&
a4 == 1 &&
a5 == 1 &&
a6 == 1 &&
a7 == 1 &&
a8 == 1 &&
a9 == 1 &&
a10 == 1 &&
a11 == 1 &&
a12 == 1 &&
a13 == 1 &&
a14 == 1 &&
a15 == 1 &&
a16 == 1 &&
a17 == 1 &&
a18 == 1 &&
a19 == 1 &&
a20 == 1 &&
a21 == 1 &&
a22 == 1 &&
a23 == 1 &&
a24 == 1 &&
tcp
--- result
status 2
out> bad.dpf: malformed
err> bad.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
err>     a0 == 1 &&
err>     ^^
err> bad.dpf:2:1: error[D0201]: a name must be a field, a protocol or declared
err>     a1 == 1 &&
err>     ^^
err> bad.dpf:3:1: error[D0201]: a name must be a field, a protocol or declared
err>     a2 == 1 &&
err>     ^^
err> bad.dpf:4:1: error[D0201]: a name must be a field, a protocol or declared
err>     a3 == 1 &&
err>     ^^
err> bad.dpf:5:1: error[D0201]: a name must be a field, a protocol or declared
err>     a4 == 1 &&
err>     ^^
err> bad.dpf:6:1: error[D0201]: a name must be a field, a protocol or declared
err>     a5 == 1 &&
err>     ^^
err> bad.dpf:7:1: error[D0201]: a name must be a field, a protocol or declared
err>     a6 == 1 &&
err>     ^^
err> bad.dpf:8:1: error[D0201]: a name must be a field, a protocol or declared
err>     a7 == 1 &&
err>     ^^
err> bad.dpf:9:1: error[D0201]: a name must be a field, a protocol or declared
err>     a8 == 1 &&
err>     ^^
err> bad.dpf:10:1: error[D0201]: a name must be a field, a protocol or declared
err>     a9 == 1 &&
err>     ^^
err> bad.dpf:11:1: error[D0201]: a name must be a field, a protocol or declared
err>     a10 == 1 &&
err>     ^^^
err> bad.dpf:12:1: error[D0201]: a name must be a field, a protocol or declared
err>     a11 == 1 &&
err>     ^^^
err> bad.dpf:13:1: error[D0201]: a name must be a field, a protocol or declared
err>     a12 == 1 &&
err>     ^^^
err> bad.dpf:14:1: error[D0201]: a name must be a field, a protocol or declared
err>     a13 == 1 &&
err>     ^^^
err> bad.dpf:15:1: error[D0201]: a name must be a field, a protocol or declared
err>     a14 == 1 &&
err>     ^^^
err> bad.dpf:16:1: error[D0201]: a name must be a field, a protocol or declared
err>     a15 == 1 &&
err>     ^^^
err> bad.dpf:17:1: error[D0201]: a name must be a field, a protocol or declared
err>     a16 == 1 &&
err>     ^^^
err> bad.dpf:18:1: error[D0201]: a name must be a field, a protocol or declared
err>     a17 == 1 &&
err>     ^^^
err> bad.dpf:19:1: error[D0201]: a name must be a field, a protocol or declared
err>     a18 == 1 &&
err>     ^^^
err> bad.dpf:20:1: error[D0201]: a name must be a field, a protocol or declared
err>     a19 == 1 &&
err>     ^^^
err> note: no more than 20 messages of a file are looked for at once
