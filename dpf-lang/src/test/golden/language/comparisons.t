# a constant stands on the right, equality with a constant is a test
--- source
80 < tcp.dport && 80 >= tcp.dport && tcp.sport != 1 && 5 != ip.ttl & 0x7 && tcp.sport == tcp.dport && signed(0:8) < -5 && -5 != signed(ip.ttl) && length <= 60 && ip.len - 20 > ip.id * 2
--- typed
tcp.dport > 80 && tcp.dport <= 80 && tcp.sport != 1 && ip.ttl & 0x7 != 5 && tcp.sport == tcp.dport && signed(0:8) < -5 && signed(ip.ttl) != -5 && length <= 60 && ip.len - 20 > ip.id * 2
