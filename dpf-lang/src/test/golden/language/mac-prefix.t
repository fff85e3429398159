# a prefix of a MAC address is one, not a division
--- source
eth.src in 02:00:5e:00:00:00/24 || eth.dst in {02:00:00:00:00:00/8, 02:01:00:00:00:01}
--- typed
eth.src in {02:00:5e:00:00:00..02:00:5e:ff:ff:ff} || eth.dst in {02:00:00:00:00:00..02:ff:ff:ff:ff:ff}
