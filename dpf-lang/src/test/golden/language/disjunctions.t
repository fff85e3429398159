# what says the same is written in one form
--- source
((tcp || udp) || (icmp)) && ((ip.ttl == 1)) && !((tcp || (udp && arp)))
--- typed
(tcp || udp || icmp) && ip.ttl == 1 && !(tcp || udp && arp)
