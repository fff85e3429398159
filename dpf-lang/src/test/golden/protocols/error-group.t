# a group has members with fields of one kind
--- protocols
protocol a over udp.dport == 1 { x : 8; }
protocol b over udp.dport == 2 { x : 16; }
group two = a | b;
group one = a;
group same = a | a;
group some = a | nobody;
group good = ip | arp | tcp;
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:7: error[D0408]: a group must have members that have a field in common
    group two = a | b;
          ^^^
protocols.dpf:4:7: error[D0408]: a group must have members that have a field in common
    group one = a;
          ^^^
protocols.dpf:5:18: error[D0220]: this must be said once
    group same = a | a;
                     ^
protocols.dpf:6:18: error[D0201]: a name must be a field, a protocol or declared
    group some = a | nobody;
                     ^^^^^^
help: a group is of protocols that are declared before it
protocols.dpf:7:7: error[D0408]: a group must have members that have a field in common
    group good = ip | arp | tcp;
          ^^^^
