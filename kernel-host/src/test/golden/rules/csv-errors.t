# what is wrong with a table is said at the field, of all fields
--- read
fields.csv
columns.csv
rows.csv
some.csv
bare.csv
order.CSV
semicolons.csv
fields.csv UNKNOWN
--- file fields.csv
src,dst,sport,dport,proto,name
10.0.0.1,10.0.0,80,65536,tpc,web
10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
10.0.0.0/,web.example,-1,http,6x,
"10.0.0.1,10.0.0.2,,,,
10.0.0.1,10.0.0.2,,,,"name" more
,,"8""0",,"",x
٣,,,,,
--- file columns.csv
src,dst,port,sport,src
10.0.0.1
--- file rows.csv
10.0.0.1,10.0.0.2
10.0.0.1,10.0.0.2,1,2,6,name,more
10.0.0.1;10.0.0.2;1;2;6;name
--- file some.csv
src,dport
10.0.0.1
10.0.0.1,80,
--- file bare.csv
# names of columns and nothing else
src,dst
--- file order.CSV
tcp,10.0.0.1,80,10.0.0.2,90,web
any,all,any,any,any,all
--- file semicolons.csv
src;dst;sport
10.0.0.1|10.0.0.2|1
--- result
read fields.csv
fields.csv:2:10: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0'
    10.0.0.1,10.0.0,80,65536,tpc,web
             ^^^^^^
note: expected an IPv4 address, alone or with / and 0 to 32
fields.csv:2:20: error[H0017]: field must have its form, and numbers within their limits  found='65536'
    10.0.0.1,10.0.0,80,65536,tpc,web
                       ^^^^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
fields.csv:2:26: error[H0017]: field must have its form, and numbers within their limits  found='tpc'
    10.0.0.1,10.0.0,80,65536,tpc,web
                             ^^^
note: expected tcp, udp, sctp, or a number of 0 to 255
fields.csv:3:10: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0.2'
    10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
             ^^^^^^^^
note: expected a comma, or the end
fields.csv:3:19: error[H0017]: field must have its form, and numbers within their limits  found='::1'
    10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
                      ^^^
note: expected an IPv4 address, alone or with / and 0 to 32
fields.csv:3:23: error[H0017]: field must have its form, and numbers within their limits  found='9-8'
    10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
                          ^^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
fields.csv:3:30: error[H0017]: field must have its form, and numbers within their limits  found='-3'
    10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
                                 ^^
note: expected a comma, or the end
fields.csv:3:33: error[H0017]: field must have its form, and numbers within their limits  found='256'
    10.0.0.1 10.0.0.2,::1,9-8,1-2-3,256,mail
                                    ^^^
note: expected tcp, udp, sctp, or a number of 0 to 255
fields.csv:4:1: error[H0017]: field must have its form, and numbers within their limits  found='10.0.0.0/'
    10.0.0.0/,web.example,-1,http,6x,
    ^^^^^^^^^
note: expected an IPv4 address, alone or with / and 0 to 32
fields.csv:4:11: error[H0017]: field must have its form, and numbers within their limits  found='web.example'
    10.0.0.0/,web.example,-1,http,6x,
              ^^^^^^^^^^^
note: expected an IPv4 address, alone or with / and 0 to 32
fields.csv:4:23: error[H0017]: field must have its form, and numbers within their limits  found='-1'
    10.0.0.0/,web.example,-1,http,6x,
                          ^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
fields.csv:4:26: error[H0017]: field must have its form, and numbers within their limits  found='http'
    10.0.0.0/,web.example,-1,http,6x,
                             ^^^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
help: ports are numbers here; tcpdump expressions have names for some
fields.csv:4:32: error[H0017]: field must have its form, and numbers within their limits  found='x'
    10.0.0.0/,web.example,-1,http,6x,
                                   ^
note: expected a comma, or the end
fields.csv:5:1: error[H0017]: field must have its form, and numbers within their limits
    "10.0.0.1,10.0.0.2,,,,
    ^^^^^^^^^^^^^^^^^^^^^^
note: expected a quote that ends what the first one begins, and a comma or the end behind it
fields.csv:6:22: error[H0017]: field must have its form, and numbers within their limits
    10.0.0.1,10.0.0.2,,,,"name" more
                         ^^^^^^^^^^^
note: expected a quote that ends what the first one begins, and a comma or the end behind it
fields.csv:7:5: error[H0017]: field must have its form, and numbers within their limits  found='""0'
    ,,"8""0",,"",x
        ^^^
note: expected a comma, or the end
fields.csv:8:1: error[H0017]: field must have its form, and numbers within their limits  found='٣'
    ٣,,,,,
    ^
note: expected an IPv4 address, alone or with / and 0 to 32
read columns.csv
columns.csv:1:9: error[H0018]: columns must be src, dst, sport, dport, proto and name, none of them twice  found='port'
    src,dst,port,sport,src
            ^^^^
help: did you mean sport
columns.csv:1:20: error[H0018]: columns must be src, dst, sport, dport, proto and name, none of them twice  found='src'
    src,dst,port,sport,src
                       ^^^
read rows.csv
rows.csv:1:1: error[H0019]: row must have a field for each column  fields=2 columns=5 or 6
    10.0.0.1,10.0.0.2
    ^^^^^^^^^^^^^^^^^
help: columns are src,dst,sport,dport,proto,name, the last one left out or not
rows.csv:2:1: error[H0019]: row must have a field for each column  fields=7 columns=5 or 6
    10.0.0.1,10.0.0.2,1,2,6,name,more
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: columns are src,dst,sport,dport,proto,name, the last one left out or not
rows.csv:3:1: error[H0019]: row must have a field for each column  fields=1 columns=5 or 6
    10.0.0.1;10.0.0.2;1;2;6;name
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: fields are separated by commas
read some.csv
some.csv:2:1: error[H0019]: row must have a field for each column  fields=1 columns=2
    10.0.0.1
    ^^^^^^^^
help: columns are src,dport, as the first line says
some.csv:3:1: error[H0019]: row must have a field for each column  fields=3 columns=2
    10.0.0.1,80,
    ^^^^^^^^^^^^
help: columns are src,dport, as the first line says
read bare.csv
bare.csv: error[H0014]: rules must be at least one
read order.CSV
order.CSV:1:1: error[H0017]: field must have its form, and numbers within their limits  found='tcp'
    tcp,10.0.0.1,80,10.0.0.2,90,web
    ^^^
note: expected an IPv4 address, alone or with / and 0 to 32
help: columns are src,dst,sport,dport,proto,name; a first line with these words says another order
order.CSV:1:19: error[H0017]: field must have its form, and numbers within their limits  found='.0.0.2'
    tcp,10.0.0.1,80,10.0.0.2,90,web
                      ^^^^^^
note: expected a comma, or the end
help: columns are src,dst,sport,dport,proto,name; a first line with these words says another order
order.CSV:2:1: error[H0017]: field must have its form, and numbers within their limits  found='any'
    any,all,any,any,any,all
    ^^^
note: expected an IPv4 address, alone or with / and 0 to 32
help: nothing, or *, stands for any value
order.CSV:2:5: error[H0017]: field must have its form, and numbers within their limits  found='all'
    any,all,any,any,any,all
        ^^^
note: expected an IPv4 address, alone or with / and 0 to 32
help: nothing, or *, stands for any value
order.CSV:2:9: error[H0017]: field must have its form, and numbers within their limits  found='any'
    any,all,any,any,any,all
            ^^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
help: nothing, or *, stands for any value
order.CSV:2:13: error[H0017]: field must have its form, and numbers within their limits  found='any'
    any,all,any,any,any,all
                ^^^
note: expected a port of 0 to 65535, or two with - between them, the smaller first
help: nothing, or *, stands for any value
order.CSV:2:17: error[H0017]: field must have its form, and numbers within their limits  found='any'
    any,all,any,any,any,all
                    ^^^
note: expected tcp, udp, sctp, or a number of 0 to 255
help: nothing, or *, stands for any value
read semicolons.csv
semicolons.csv:1:1: error[H0019]: row must have a field for each column  fields=1 columns=5 or 6
    src;dst;sport
    ^^^^^^^^^^^^^
help: fields are separated by commas
semicolons.csv:2:1: error[H0019]: row must have a field for each column  fields=1 columns=5 or 6
    10.0.0.1|10.0.0.2|1
    ^^^^^^^^^^^^^^^^^^^
help: fields are separated by commas
read fields.csv UNKNOWN
unfit fields.csv: error[H0016]: rules of addresses and ports must be for a link type that has a place for IPv4  link=UNKNOWN
