# all of it as JSON
--- command
demux few.txt --pcap examples/captures/exocode.pcap --json --series 30 --split folder/out --all
demux few.txt --pcap examples/captures/exocode.pcap --json --zero --top 3 --series 60
--- file few.txt
web: tcp port 80
tcp: tcp
telnet: tcp port 23
--- result
status 0
out> {
out>   "capture" : "examples/captures/exocode.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "all",
out>   "packets" : 4713,
out>   "bytes" : 1019607,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "web",
out>     "packets" : 833,
out>     "bytes" : 276973
out>   }, {
out>     "name" : "tcp",
out>     "packets" : 2593,
out>     "bytes" : 642966
out>   } ],
out>   "filtersTotal" : 3,
out>   "filtersWithoutPacket" : 1,
out>   "unmatched" : {
out>     "packets" : 2120,
out>     "bytes" : 376641
out>   },
out>   "series" : {
out>     "seconds" : 30,
out>     "filters" : [ "tcp", "web" ],
out>     "intervals" : [ {
out>       "from" : 1795234350,
out>       "packets" : 62,
out>       "filters" : [ 10, 10 ],
out>       "other" : 0,
out>       "unmatched" : 52
out>     }, {
out>       "from" : 1795234380,
out>       "packets" : 4651,
out>       "filters" : [ 2583, 823 ],
out>       "other" : 0,
out>       "unmatched" : 2068
out>     } ]
out>   },
out>   "files" : [ {
out>     "file" : "folder/out/unmatched.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 2120
out>   }, {
out>     "file" : "folder/out/web.pcap",
out>     "filter" : "web",
out>     "packets" : 833
out>   }, {
out>     "file" : "folder/out/tcp.pcap",
out>     "filter" : "tcp",
out>     "packets" : 2593
out>   } ]
out> }
status 0
out> {
out>   "capture" : "examples/captures/exocode.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 4713,
out>   "bytes" : 1019607,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "tcp",
out>     "packets" : 1760,
out>     "bytes" : 365993
out>   }, {
out>     "name" : "web",
out>     "packets" : 833,
out>     "bytes" : 276973
out>   }, {
out>     "name" : "telnet",
out>     "packets" : 0,
out>     "bytes" : 0
out>   } ],
out>   "filtersTotal" : 3,
out>   "filtersWithoutPacket" : 1,
out>   "unmatched" : {
out>     "packets" : 2120,
out>     "bytes" : 376641
out>   },
out>   "series" : {
out>     "seconds" : 60,
out>     "filters" : [ "tcp", "web" ],
out>     "intervals" : [ {
out>       "from" : 1795234320,
out>       "packets" : 62,
out>       "filters" : [ 0, 10 ],
out>       "other" : 0,
out>       "unmatched" : 52
out>     }, {
out>       "from" : 1795234380,
out>       "packets" : 4651,
out>       "filters" : [ 1760, 823 ],
out>       "other" : 0,
out>       "unmatched" : 2068
out>     } ]
out>   }
out> }
