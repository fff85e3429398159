# each part of an IPv4 address is at most 255
--- source
ip.src == 10.0.0.256 && ip.dst == 999.1.1.1 && ip.dst == 255.255.255.255
--- diagnostics
filter.dpf:1:11: error[D0310]: a part of an IPv4 address must be 0 to 255
    ip.src == 10.0.0.256 && ip.dst == 999.1.1.1 && ip.dst == 255.255.255.255
              ^^^^^^^^^^
filter.dpf:1:35: error[D0310]: a part of an IPv4 address must be 0 to 255
    ip.src == 10.0.0.256 && ip.dst == 999.1.1.1 && ip.dst == 255.255.255.255
                                      ^^^^^^^^^
