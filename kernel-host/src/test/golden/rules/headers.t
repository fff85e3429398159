# header rules of Snort and Suricata ask what their headers say
--- read
web.rules
web.rules RAW
web.rules headers-only
both HOME=10.9.0.0/16
both headers-only
joined
bare UNKNOWN
--- file web.rules
# variables first
ipvar HOME_NET [10.0.0.0/8,!10.1.0.0/16]
portvar HTTP [80,8000:8100,!8080]
alert tcp !$HOME_NET any -> $HOME_NET $HTTP (msg:"web; \"in\""; sid:1000001; rev:2; classtype:web;)
pass udp 192.168.7.9 53 -> any any (sid:7; gid:3;)
drop icmp any any -> any any
alert ip 2001:db8::1/32 any -> [10.0.0.1,::/0] any (msg:"six";)
log tcp any :1023 -> any !80 ()
--- file both
var HOME 192.168.0.0/16
var INSIDE $HOME
reject tcp $INSIDE any <> any 22 (msg:"ssh"; sid:1;)
alert udp any 53 <> any 53 (sid:2;)
--- file joined
alert tcp any any -> \
    10.0.0.1 80 ( \
    msg:"one \
    rule"; \
    sid:4; )
alert tcp any any -> 10.0.0.1 81
--- file bare
alert tcp any any -> any 80 (sid:1;)
--- result
read web.rules
rule alert 1000001 web; "in"  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    not
      all of
        packet[12:2] == 2048
        (packet[26:4] & 0xff000000) == 0xa000000
        not
          all of
            packet[12:2] == 2048
            (packet[26:4] & 0xffff0000) == 0xa010000
    packet[12:2] == 2048
    (packet[30:4] & 0xff000000) == 0xa000000
    not
      all of
        packet[12:2] == 2048
        (packet[30:4] & 0xffff0000) == 0xa010000
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 80
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 80
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] in {8000..8079, 8081..8100}
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] in {8000..8079, 8081..8100}
rule pass 3:7  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 17
          all of
            packet[20:1] == 44
            packet[54:1] == 17
    packet[12:2] == 2048
    packet[26:4] == 0xc0a80709
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[54:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] == 53
rule drop line 6  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 2048
      packet[23:1] == 1
    all of
      packet[12:2] == 34525
      any of
        packet[20:1] == 58
        all of
          packet[20:1] == 44
          packet[54:1] == 58
rule alert six  priority=0  absent=REJECTS
  all of
    any of
      packet[12:2] == 2048
      packet[12:2] == 34525
    packet[12:2] == 34525
    packet[22:4] == 0x20010db8
    any of
      all of
        packet[12:2] == 2048
        packet[30:4] == 0xa000001
      packet[12:2] == 34525
rule log line 8  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[54:2] <= 1023
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] <= 1023
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] <= 79
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] <= 79
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] in {81..65535}
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] in {81..65535}
read web.rules RAW
rule alert 1000001 web; "in"  priority=0  absent=REJECTS
  all of
    any of
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
      all of
        (packet[0:1] & 240) == 96
        any of
          packet[6:1] == 6
          all of
            packet[6:1] == 44
            packet[40:1] == 6
    not
      all of
        (packet[0:1] & 240) == 64
        (packet[12:4] & 0xff000000) == 0xa000000
        not
          all of
            (packet[0:1] & 240) == 64
            (packet[12:4] & 0xffff0000) == 0xa010000
    (packet[0:1] & 240) == 64
    (packet[16:4] & 0xff000000) == 0xa000000
    not
      all of
        (packet[0:1] & 240) == 64
        (packet[16:4] & 0xffff0000) == 0xa010000
    any of
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 6
        packet[42:2] == 80
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2) + 2:2] == 80
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 6
        packet[42:2] in {8000..8079, 8081..8100}
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2) + 2:2] in {8000..8079, 8081..8100}
rule pass 3:7  priority=0  absent=REJECTS
  all of
    any of
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 17
      all of
        (packet[0:1] & 240) == 96
        any of
          packet[6:1] == 17
          all of
            packet[6:1] == 44
            packet[40:1] == 17
    (packet[0:1] & 240) == 64
    packet[12:4] == 0xc0a80709
    any of
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 17
        packet[40:2] == 53
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 17
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2):2] == 53
rule drop line 6  priority=0  absent=REJECTS
  any of
    all of
      (packet[0:1] & 240) == 64
      packet[9:1] == 1
    all of
      (packet[0:1] & 240) == 96
      any of
        packet[6:1] == 58
        all of
          packet[6:1] == 44
          packet[40:1] == 58
rule alert six  priority=0  absent=REJECTS
  all of
    any of
      (packet[0:1] & 240) == 64
      (packet[0:1] & 240) == 96
    (packet[0:1] & 240) == 96
    packet[8:4] == 0x20010db8
    any of
      all of
        (packet[0:1] & 240) == 64
        packet[16:4] == 0xa000001
      (packet[0:1] & 240) == 96
rule log line 8  priority=0  absent=REJECTS
  all of
    any of
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
      all of
        (packet[0:1] & 240) == 96
        any of
          packet[6:1] == 6
          all of
            packet[6:1] == 44
            packet[40:1] == 6
    any of
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 6
        packet[40:2] <= 1023
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2):2] <= 1023
    any of
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 6
        packet[42:2] <= 79
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2) + 2:2] <= 79
      all of
        (packet[0:1] & 240) == 96
        packet[6:1] == 6
        packet[42:2] in {81..65535}
      all of
        (packet[0:1] & 240) == 64
        packet[9:1] == 6
        (packet[6:2] & 8191) == 0
        packet[((packet[0:1] & 15) << 2) + 2:2] in {81..65535}
read web.rules headers-only
rule alert 1000001 web; "in"  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    not
      all of
        packet[12:2] == 2048
        (packet[26:4] & 0xff000000) == 0xa000000
        not
          all of
            packet[12:2] == 2048
            (packet[26:4] & 0xffff0000) == 0xa010000
    packet[12:2] == 2048
    (packet[30:4] & 0xff000000) == 0xa000000
    not
      all of
        packet[12:2] == 2048
        (packet[30:4] & 0xffff0000) == 0xa010000
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 80
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 80
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] in {8000..8079, 8081..8100}
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] in {8000..8079, 8081..8100}
rule pass 3:7  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 17
          all of
            packet[20:1] == 44
            packet[54:1] == 17
    packet[12:2] == 2048
    packet[26:4] == 0xc0a80709
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[54:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] == 53
rule drop line 6  priority=0  absent=REJECTS
  any of
    all of
      packet[12:2] == 2048
      packet[23:1] == 1
    all of
      packet[12:2] == 34525
      any of
        packet[20:1] == 58
        all of
          packet[20:1] == 44
          packet[54:1] == 58
rule alert six  priority=0  absent=REJECTS
  all of
    any of
      packet[12:2] == 2048
      packet[12:2] == 34525
    packet[12:2] == 34525
    packet[22:4] == 0x20010db8
    any of
      all of
        packet[12:2] == 2048
        packet[30:4] == 0xa000001
      packet[12:2] == 34525
rule log line 8  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[54:2] <= 1023
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] <= 1023
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] <= 79
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] <= 79
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] in {81..65535}
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] in {81..65535}
read both HOME=10.9.0.0/16
rule reject 1 ssh  priority=0  absent=REJECTS
  any of
    all of
      any of
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
        all of
          packet[12:2] == 34525
          any of
            packet[20:1] == 6
            all of
              packet[20:1] == 44
              packet[54:1] == 6
      packet[12:2] == 2048
      (packet[26:4] & 0xffff0000) == 0xa090000
      any of
        all of
          packet[12:2] == 34525
          packet[20:1] == 6
          packet[56:2] == 22
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
          (packet[20:2] & 8191) == 0
          packet[((packet[14:1] & 15) << 2) + 16:2] == 22
    all of
      any of
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
        all of
          packet[12:2] == 34525
          any of
            packet[20:1] == 6
            all of
              packet[20:1] == 44
              packet[54:1] == 6
      any of
        all of
          packet[12:2] == 34525
          packet[20:1] == 6
          packet[54:2] == 22
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
          (packet[20:2] & 8191) == 0
          packet[((packet[14:1] & 15) << 2) + 14:2] == 22
      packet[12:2] == 2048
      (packet[30:4] & 0xffff0000) == 0xa090000
rule alert 2  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 17
          all of
            packet[20:1] == 44
            packet[54:1] == 17
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[54:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] == 53
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[56:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 53
read both headers-only
rule reject 1 ssh  priority=0  absent=REJECTS
  any of
    all of
      any of
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
        all of
          packet[12:2] == 34525
          any of
            packet[20:1] == 6
            all of
              packet[20:1] == 44
              packet[54:1] == 6
      packet[12:2] == 2048
      (packet[26:4] & 0xffff0000) == 0xc0a80000
      any of
        all of
          packet[12:2] == 34525
          packet[20:1] == 6
          packet[56:2] == 22
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
          (packet[20:2] & 8191) == 0
          packet[((packet[14:1] & 15) << 2) + 16:2] == 22
    all of
      any of
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
        all of
          packet[12:2] == 34525
          any of
            packet[20:1] == 6
            all of
              packet[20:1] == 44
              packet[54:1] == 6
      any of
        all of
          packet[12:2] == 34525
          packet[20:1] == 6
          packet[54:2] == 22
        all of
          packet[12:2] == 2048
          packet[23:1] == 6
          (packet[20:2] & 8191) == 0
          packet[((packet[14:1] & 15) << 2) + 14:2] == 22
      packet[12:2] == 2048
      (packet[30:4] & 0xffff0000) == 0xc0a80000
rule alert 2  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 17
          all of
            packet[20:1] == 44
            packet[54:1] == 17
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[54:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 14:2] == 53
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 17
        packet[56:2] == 53
      all of
        packet[12:2] == 2048
        packet[23:1] == 17
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 53
read joined
rule alert 4 one rule  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    packet[12:2] == 2048
    packet[30:4] == 0xa000001
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 80
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 80
rule alert line 6  priority=0  absent=REJECTS
  all of
    any of
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
      all of
        packet[12:2] == 34525
        any of
          packet[20:1] == 6
          all of
            packet[20:1] == 44
            packet[54:1] == 6
    packet[12:2] == 2048
    packet[30:4] == 0xa000001
    any of
      all of
        packet[12:2] == 34525
        packet[20:1] == 6
        packet[56:2] == 81
      all of
        packet[12:2] == 2048
        packet[23:1] == 6
        (packet[20:2] & 8191) == 0
        packet[((packet[14:1] & 15) << 2) + 16:2] == 81
read bare UNKNOWN
unfit bare:1:1: error[F0206]: a test must fit the link type  rule=alert 1 link=UNKNOWN
    alert tcp any any -> any 80 (sid:1;)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
