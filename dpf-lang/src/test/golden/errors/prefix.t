# an address with a prefix length is not divided
--- source
ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
--- diagnostics
filter.dpf:1:11: error[D0210]: an address must be masked, not followed by a prefix length
    ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
              ^^^^^^^^^^
help: compare the masked field: FIELD & 255.0.0.0 == 10.0.0.0
filter.dpf:1:49: error[D0210]: an address must be masked, not followed by a prefix length
    ip.src == 10.0.0.0/8 && ip.dst & 255.255.0.0 == 192.168.0.0/16
                                                    ^^^^^^^^^^^^^^
help: compare the masked field: FIELD & 255.255.0.0 == 192.168.0.0
