# a picture of counts over time beside what is printed; a file is not replaced unless that is asked for, and the capture never
--- command
demux few.txt --pcap back.pcap --plot folder/one.svg
demux few.txt --pcap back.pcap --plot folder/one.svg
demux few.txt --pcap back.pcap --plot folder/one.svg --force --series 2 --split folder/out
demux few.txt --pcap back.pcap --plot folder/one.svg --force --json
demux few.txt --pcap back.pcap --plot folder/one.png
demux few.txt --pcap back.pcap --plot folder/missing/one.svg
demux few.txt --pcap folder.svg --plot folder.svg --force
demux few.txt --pcap back.pcap --force
demux bad.txt --pcap back.pcap --plot folder/two.svg
demux few.txt --pcap missing.pcap --plot folder/two.svg
demux few.txt --pcap cut.pcap --plot folder/two.svg
--- file few.txt
long: greater 30
--- file bad.txt
long: greater
--- bytes back.pcap
d4c3b2a1020004000000000000000000ffff0000010000000500000002000000
040000001e00000001010101
0100000003000000040000002800000002020202
0500000001000000040000000400000003030303
0000000000000000040000003c00000004040404
--- bytes folder.svg
d4c3b2a1020004000000000000000000ffff000001000000
--- bytes cut.pcap
d4c3b2a1020004000000000000000000ffff0000010000000500000002000000
040000001e000000010101010100
--- result
status 0
out> filter           packets    share            bytes
out> long                   3   75.0 %              130
out> unmatched              1   25.0 %                4
out> all packets            4  100.0 %              134
out> 4 packets, 134 bytes in #.## s, #,### packets/s
out> wrote folder/one.svg
status 2
err> folder/one.svg: error[H0021]: output must not exist yet
err> help: --force replaces it
status 0
out> filter           packets    share            bytes
out> long                   3   75.0 %              130
out> unmatched              1   25.0 %                4
out> all packets            4  100.0 %              134
out> 4 packets, 134 bytes in #.## s, #,### packets/s
out>
out> from                      long      other  unmatched        all
out> 1970-01-01 00:00:00          2          0          0          2
out> 1970-01-01 00:00:04          1          0          1          2
out> wrote 4 packets to 2 files in folder/out
out> wrote folder/one.svg
status 0
out> {
out>   "capture" : "back.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 4,
out>   "bytes" : 134,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "long",
out>     "packets" : 3,
out>     "bytes" : 130
out>   } ],
out>   "filtersTotal" : 1,
out>   "filtersWithoutPacket" : 0,
out>   "unmatched" : {
out>     "packets" : 1,
out>     "bytes" : 4
out>   },
out>   "plot" : "folder/one.svg"
out> }
status 2
err> folder/one.png: error[H0001]: command line must be of its form
err> help: name the picture .svg
status 2
err> folder/missing/one.svg: error[H0006]: output must be writable  cause=no such folder
status 2
err> folder.svg: error[H0022]: output must not be the capture that is read
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --force is about --split, --plot and --save
err> help: exocode demux --help
status 2
err> bad.txt:1:14: error[F0102]: words must form an expression  found=end
err>     long: greater
err>                  ^
err> note: expected a number of bytes
status 2
err> missing.pcap: error[C0001]: capture must exist
status 1
out> filter           packets    share            bytes
out> long                   1  100.0 %               30
out> unmatched              0    0.0 %                0
out> all packets            1  100.0 %               30
out> 1 packets, 30 bytes in #.## s, #,### packets/s
out> wrote folder/two.svg
err> cut.pcap: byte 44: warning[C0011]: capture must end at the end of a packet  packet=2 wanted=16 found=2
