# expressions of a text are rules, with the names that they are given or their own text
--- read
web.txt
web.txt UNKNOWN
plain.txt RAW EXTENDED
--- file web.txt
# what people look at
web: tcp port 80

_Mail.v-2:	len > 25   # in a comment: anything
ether[0] = 1
  less 64  
rest:
--- file plain.txt
bytes: ip[9] = 17
link: link[0] = 2
ether[0] = 1
--- result
read web.txt
rule web  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 34525
      packet[20:1] == 6
      any of
        packet[54:2] == 80
        packet[56:2] == 80
    all of
      packet[12:2] == 2048
      packet[23:1] == 6
      (packet[20:2] & 8191) == 0
      any of
        packet[((packet[14:1] & 15) << 2) + 14:2] == 80
        packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule _Mail.v-2  priority=0  absent=REJECTS
  length >= 26
rule ether[0] = 1  priority=0  absent=REJECTS
  packet[0:1] == 1
rule less 64  priority=0  absent=REJECTS
  length <= 64
rule rest  priority=0  absent=REJECTS
  always
read web.txt UNKNOWN
rule _Mail.v-2  priority=0  absent=REJECTS
  length >= 26
rule ether[0] = 1  priority=0  absent=REJECTS
  packet[0:1] == 1
rule less 64  priority=0  absent=REJECTS
  length <= 64
rule rest  priority=0  absent=REJECTS
  always
unfit web.txt:2:6: error[F0206]: a test must fit the link type  rule=web link=UNKNOWN
    web: tcp port 80
         ^^^^^^^^^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
read plain.txt RAW EXTENDED
rule bytes  priority=0  absent=FAILS
  all of
    any of
      all of
        (packet[0:1] >> 4) == 4
        let n1 = 0
        let n2 = 2048
      all of
        (packet[0:1] >> 4) == 6
        let n1 = 0
        let n2 = 34525
    n2 == 2048
    packet[n1 + 9:1] == 17
rule link  priority=0  absent=FAILS
  packet[0:1] == 2
rule ether[0] = 1  priority=0  absent=FAILS
  packet[0:1] == 1
