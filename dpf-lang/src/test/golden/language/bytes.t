# bytes counted from the header of a protocol, in it or behind it
--- source
tcp[13:8] & 2 != 0 && ip[2*3:16] < 5 && inner.udp[8:32] in {1..3} && ip6[8:128] == ::1 && (eth[0:1] + 1) * 2 == ip[0:4]
--- typed
tcp[13:8] & 0x2 != 0 && ip[6:16] < 5 && inner.udp[8:32] in {1..3} && ip6[8:128] == ::1 && (eth[0:1] + 1) * 2 == ip[0:4]
