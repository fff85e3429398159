# a range is between constants
--- source
ip.ttl in {1..2..3, ip.tos..5, 1..ip.tos}
--- diagnostics
filter.dpf:1:12: error[D0211]: a set or a range must stand behind in
    ip.ttl in {1..2..3, ip.tos..5, 1..ip.tos}
               ^^^^
filter.dpf:1:21: error[D0206]: a constant must stand here, not a field
    ip.ttl in {1..2..3, ip.tos..5, 1..ip.tos}
                        ^^^^^^
filter.dpf:1:35: error[D0206]: a constant must stand here, not a field
    ip.ttl in {1..2..3, ip.tos..5, 1..ip.tos}
                                      ^^^^^^
