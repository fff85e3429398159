# files written for Xok, whose values are those of a little-endian host; a file that says its order keeps it
--- command
run xok.dpf says.dpf new.dpf --byte-order little --pcap examples/captures/exocode.pcap
run xok.dpf says.dpf new.dpf --pcap examples/captures/exocode.pcap
verify xok.dpf --byte-order big
--- file xok.dpf
(12:16 == 0x8) && SHIFT(6+6+2) && (9:8 == 6) && SHIFT((0:8 & 0xf) << 2) && 2:16 == 0x5000
--- file says.dpf
order little;
(12:16 == 0x8) && SHIFT(6+6+2) && (9:8 == 6) && SHIFT((0:8 & 0xf) << 2) && 2:16 == 0x5000
--- file new.dpf
order network;
(12:16 == 0x800) && SHIFT(6+6+2) && (9:8 == 6) && SHIFT((0:8 & 0xf) << 2) && 2:16 == 80
--- result
status 0
out> filter           packets    share            bytes
out> xok                  251    5.3 %           22,378
out> says                 251    5.3 %           22,378
out> new                  251    5.3 %           22,378
out> all packets        4,713  100.0 %        1,019,607
status 0
out> filter           packets    share            bytes
out> xok                    0    0.0 %                0
out> says                 251    5.3 %           22,378
out> new                  251    5.3 %           22,378
out> all packets        4,713  100.0 %        1,019,607
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: invalid value for option '--byte-order': expected one of network, little, but was 'big'
err> help: exocode verify --help
