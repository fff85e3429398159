# ! binds tightest, then comparisons, && and ||
--- source
!tcp && ip.ttl == 1 || udp && !(ip.ttl == 2 || ip.ttl == 3) || !!arp
--- typed
!(tcp) && ip.ttl == 1 || udp && !(ip.ttl == 2 || ip.ttl == 3) || !(!(arp))
