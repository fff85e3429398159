# sets are sorted and joined
--- source
tcp.dport in {443, 80, 8000..8080, 81, 8080..9000} && ip.src in {10.0.0.0/8, 192.168.1.1, 11.0.0.0..11.0.0.9} && ip.dst in 192.0.2.0/24 && signed(0:8) in {-3..3, -100} && ip.ttl in 64 && eth.src in {02:00:00:00:00:01} && ip.tos in 1..3
--- typed
tcp.dport in {80..81, 443, 8000..9000} && ip.src in {10.0.0.0..11.0.0.9, 192.168.1.1} && ip.dst in {192.0.2.0/24} && signed(0:8) in {0..3, -100, -3..-1} && ip.ttl in {64} && eth.src in {02:00:00:00:00:01} && ip.tos in {1..3}
