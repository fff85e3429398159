# an address of Ethernet has colons or hyphens, and is no calculation
--- source
eth.src == 02-00-00-00-00-1F && eth.dst in {0a-00-00-00-00-01, 02-00-5e-00-00-00/24} && tcp.dport == 80-10-9 && udp.dport == 90-10-10-10-10
--- typed
eth.src == 02:00:00:00:00:1f && eth.dst in {02:00:5e:00:00:00..02:00:5e:ff:ff:ff, 0a:00:00:00:00:01} && tcp.dport == 61 && udp.dport == 50
