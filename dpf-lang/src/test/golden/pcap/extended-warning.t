# a warning comes with what packets of the link type never have
--- link
RAW
--- dialect
EXTENDED
--- expression
not vlan 5 and len > 100
--- errors
argument:1:5: warning[D0209]: a field must exist on the link type  protocol=vlan link=RAW
    not vlan 5 and len > 100
        ^^^^^^
note: this never holds on this link type
note: link types with vlan fields: ETHERNET, LINUX_SLL, LINUX_SLL2
--- vcode
.region packet
.import wire_length () l
.file "argument"
.line 1 16
        hcalll  r1, wire_length()
        anduli  r1, r1, 0x7fffffff
        bltui   r1, 101, L1
.line 0
        retui   1
L1:
        retui   0
