# a table of addresses, ports and protocols, with and without a line that names its columns
--- read
plain.csv
named.csv
some.csv
plain.csv LOOP
--- file plain.csv
10.0.0.1,10.1.0.0/16,1024-65535,80,tcp
*,,*,0-65535,,everything
# no rule
 10.0.0.2 , "10.0.0.3" , "53" , * , 17 , "a, ""b""" 
,,,,SCTP,
--- file named.csv
Name,proto,dport,sport,dst,src
web,tcp,80,,,10.0.0.0/8
,0x2f,,,10.0.0.1/0,
--- file some.csv
dport
80

443
--- result
read plain.csv
rule line 1  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 6
    packet[26:4] == 0xa000001
    packet[30:4] in {0xa010000..0xa01ffff}
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 14:2] in {1024..65535}
    packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule everything  priority=0  absent=FAILS
  packet[12:2] == 2048
rule a, "b"  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 17
    packet[26:4] == 0xa000002
    packet[30:4] == 0xa000003
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 14:2] == 53
rule line 5  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 132
read named.csv
rule web  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 6
    packet[26:4] in {0xa000000..0xaffffff}
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule line 3  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 47
read some.csv
rule line 2  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule line 4  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 443
read plain.csv LOOP
rule line 1  priority=0  absent=FAILS
  all of
    packet[0:4] == 2
    packet[13:1] == 6
    packet[16:4] == 0xa000001
    packet[20:4] in {0xa010000..0xa01ffff}
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 4:2] in {1024..65535}
    packet[((packet[4:1] & 15) << 2) + 6:2] == 80
rule everything  priority=0  absent=FAILS
  packet[0:4] == 2
rule a, "b"  priority=0  absent=FAILS
  all of
    packet[0:4] == 2
    packet[13:1] == 17
    packet[16:4] == 0xa000002
    packet[20:4] == 0xa000003
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 4:2] == 53
rule line 5  priority=0  absent=FAILS
  all of
    packet[0:4] == 2
    packet[13:1] == 132
