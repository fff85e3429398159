# an address with a prefix length is not divided
--- source
ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
--- diagnostics
filter.dpf:1:11: error[D0210]: a prefix must stand behind in
    ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
              ^^^^^^^^^^
help: write ip.src in 10.0.0.0/8
filter.dpf:1:49: error[D0210]: a prefix must stand behind in
    ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
                                                    ^^^^^^^^^^^^^^
help: write ip.dst & 255.255.0.0 in 192.168.0.0/16
