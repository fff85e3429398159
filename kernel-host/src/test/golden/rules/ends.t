# a byte order mark, carriage returns and a last line without an end mean nothing
--- read
dos.txt
dos.csv
acl
--- bytes dos.txt
efbbbf 77 65 62 3a 20 6c 65 73 73 20 36 34 0d0a 0d0a 6c 65 6e 20 3e 20 31 0d0a 0d
--- bytes dos.csv
efbbbf 64 70 6f 72 74 2c 6e 61 6d 65 0d0a 38 30 2c 77 65 62 0d0a 38 31 2c 0d
--- bytes acl
efbbbf 40302e302e302e302f3020302e302e302e302f302030203a2036353533352030203a203635353335203078 30302f30783030 0d
--- result
read dos.txt
rule web  priority=0  absent=REJECTS
  length <= 64
rule len > 1  priority=0  absent=REJECTS
  length >= 2
read dos.csv
rule web  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule line 3  priority=0  absent=FAILS
  all of
    packet[12:2] == 2048
    (packet[20:2] & 8191) == 0
    packet[((packet[14:1] & 15) << 2) + 16:2] == 81
read acl
rule line 1  priority=1  absent=FAILS
  packet[12:2] == 2048
