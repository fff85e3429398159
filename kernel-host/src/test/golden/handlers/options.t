# what handlers may need is granted, and where they send to is a new file; errors of a handler stand where it says something
--- file echo.ash
handler echo;
filter 0:8 == 0;
needs send, wake;
message { if (take u8) == 3 { wake(1); } reply packet; }
--- file wrong.ash
filter tcp.prt == 8;
message { pas; }
--- file old.pcap
--- file raw.ash
filter eth.type == 2;
message { pass; }
--- file listed.policy
host-call wake(u) v
--- command
run echo.ash --pcap examples/captures/links.pcapng --grant wake
run echo.ash --pcap examples/captures/links.pcapng --grant none
run echo.ash --pcap examples/captures/links.pcapng --grant sent
run echo.ash --pcap examples/captures/links.pcapng --policy listed.policy
verify echo.ash --policy listed.policy
run wrong.ash --pcap examples/captures/links.pcapng
run echo.ash --pcap examples/captures/links.pcapng --out old.pcap
run echo.ash --pcap examples/captures/links.pcapng --force
run echo.ash --pcap examples/captures/links.pcapng --out folder/none/out.pcap
run echo.ash --pcap examples/captures/links.pcapng --out old.pcap --force
run echo.ash -f icmp --pcap old.pcap
run raw.ash --pcap examples/captures/links.pcapng
--- result
status 2
err> echo.ash:3:7: error[H0027]: handler must need only what it is granted  needs=send granted=wake
err>     needs send, wake;
err>           ^^^^
status 2
err> echo.ash:3:7: error[H0027]: handler must need only what it is granted  needs=send granted=none
err>     needs send, wake;
err>           ^^^^
err> echo.ash:3:13: error[H0027]: handler must need only what it is granted  needs=wake granted=none
err>     needs send, wake;
err>                 ^^^^
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: --grant takes send, wake and post, or none, not sent
err> help: exocode run --help
status 1
err> echo.ash:4:42: error[V3004]: host call must be allowed by the policy, with this signature  function=send_packet(u, u)
err>     message { if (take u8) == 3 { wake(1); } reply packet; }
err>                                              ^
status 1
out> echo.ash: rejected
err> echo.ash:4:42: error[V3004]: host call must be allowed by the policy, with this signature  function=send_packet(u, u)
err>     message { if (take u8) == 3 { wake(1); } reply packet; }
err>                                              ^
status 2
err> wrong.ash:1:8: error[D0201]: a name must be a field, a protocol or declared
err>     filter tcp.prt == 8;
err>            ^^^^^^^
err> help: did you mean tcp.sport
err> wrong.ash:2:11: error[A0102]: words must form declarations and statements
err>     message { pas; }
err>               ^^^
err> note: this does nothing; a statement is a call, an assignment or begins with a word of its own
err> help: did you mean pass
status 2
err> old.pcap: error[H0021]: output must not exist yet
err> help: --force replaces it
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: --force is about --out
err> help: exocode run --help
status 2
err> folder/none/out.pcap: error[H0006]: output must be writable  cause=no such folder
status 0
out> filter           packets    share            bytes
out> echo                 358   33.3 %           66,266
out> all packets        1,074  100.0 %          197,466
out> echo: reply 358
out> echo sent 358 messages, 66,266 bytes
out> 358 messages in old.pcap
status 0
out> filter           packets    share            bytes
out> echo                 358  100.0 %           66,266
out> icmp                  24    6.7 %            2,330
out> all packets          358  100.0 %           66,266
out> echo: reply 358
out> echo sent 358 messages, 66,266 bytes
status 0
out> filter           packets    share            bytes
out> raw                    0    0.0 %                0
out> all packets        1,074  100.0 %          197,466
err> raw.ash:1:8: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL2
err>            eth.type == 2
err>            ^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with eth fields: ETHERNET
