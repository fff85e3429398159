# lines of ClassBench ask of IPv4 what they say, and nothing of flags
--- read
acl
acl RAW
acl LINUX_SLL
acl LINUX_SLL2
acl NULL
acl LOOP
--- file acl
@10.1.2.3/32	192.168.7.9/16	0 : 65535	1525 : 1525	0x06/0xFF	0x1000/0x1000	

# any
@0.0.0.0/0	0.0.0.0/0	1024:65535	0 : 1023	0x00/0x00	0x0000/0x0000
@0.0.0.0/0 1.2.3.4/31 0 : 65535 0 : 65535 0x17/0xfc
--- result
read acl
rule line 1  priority=3  absent=FAILS
  all of
    packet[12:2] == 2048
    packet[23:1] == 6
    packet[26:4] == 0xa010203
    packet[30:4] in {0xc0a80000..0xc0a8ffff}
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 14:2] in {1024..65535}
    packet[((packet[14:1] & 15) << 2) + 16:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[23:1] & 252) == 20
    packet[30:4] in {0x1020304..0x1020305}
read acl RAW
rule line 1  priority=3  absent=FAILS
  all of
    (packet[0:1] & 240) == 64
    packet[9:1] == 6
    packet[12:4] == 0xa010203
    packet[16:4] in {0xc0a80000..0xc0a8ffff}
    (packet[6:2] & 8191) == 0
    packet[((packet[0:1] & 15) << 2) + 2:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    (packet[0:1] & 240) == 64
    (packet[6:2] & 8191) == 0
    packet[((packet[0:1] & 15) << 2):2] in {1024..65535}
    packet[((packet[0:1] & 15) << 2) + 2:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    (packet[0:1] & 240) == 64
    (packet[9:1] & 252) == 20
    packet[16:4] in {0x1020304..0x1020305}
read acl LINUX_SLL
rule line 1  priority=3  absent=FAILS
  all of
    packet[14:2] == 2048
    packet[25:1] == 6
    packet[28:4] == 0xa010203
    packet[32:4] in {0xc0a80000..0xc0a8ffff}
    (packet[22:2] & 8191) == 0
    packet[((packet[16:1] & 15) << 2) + 18:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    packet[14:2] == 2048
    (packet[22:2] & 8191) == 0
    packet[((packet[16:1] & 15) << 2) + 16:2] in {1024..65535}
    packet[((packet[16:1] & 15) << 2) + 18:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    packet[14:2] == 2048
    (packet[25:1] & 252) == 20
    packet[32:4] in {0x1020304..0x1020305}
read acl LINUX_SLL2
rule line 1  priority=3  absent=FAILS
  all of
    packet[0:2] == 2048
    packet[29:1] == 6
    packet[32:4] == 0xa010203
    packet[36:4] in {0xc0a80000..0xc0a8ffff}
    (packet[26:2] & 8191) == 0
    packet[((packet[20:1] & 15) << 2) + 22:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    packet[0:2] == 2048
    (packet[26:2] & 8191) == 0
    packet[((packet[20:1] & 15) << 2) + 20:2] in {1024..65535}
    packet[((packet[20:1] & 15) << 2) + 22:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    packet[0:2] == 2048
    (packet[29:1] & 252) == 20
    packet[36:4] in {0x1020304..0x1020305}
read acl NULL
rule line 1  priority=3  absent=FAILS
  all of
    packet[0:4] in {2, 0x2000000}
    packet[13:1] == 6
    packet[16:4] == 0xa010203
    packet[20:4] in {0xc0a80000..0xc0a8ffff}
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 6:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    packet[0:4] in {2, 0x2000000}
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 4:2] in {1024..65535}
    packet[((packet[4:1] & 15) << 2) + 6:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    packet[0:4] in {2, 0x2000000}
    (packet[13:1] & 252) == 20
    packet[20:4] in {0x1020304..0x1020305}
read acl LOOP
rule line 1  priority=3  absent=FAILS
  all of
    packet[0:4] == 2
    packet[13:1] == 6
    packet[16:4] == 0xa010203
    packet[20:4] in {0xc0a80000..0xc0a8ffff}
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 6:2] == 1525
rule line 4  priority=2  absent=FAILS
  all of
    packet[0:4] == 2
    (packet[10:2] & 8191) == 0
    packet[((packet[4:1] & 15) << 2) + 4:2] in {1024..65535}
    packet[((packet[4:1] & 15) << 2) + 6:2] <= 1023
rule line 5  priority=1  absent=FAILS
  all of
    packet[0:4] == 2
    (packet[13:1] & 252) == 20
    packet[20:4] in {0x1020304..0x1020305}
