# bytes of a header that packets of the link type do not have
--- link
RAW
--- source
eth[0:8] == 1 || inner.arp[7:8] == 1
--- diagnostics
filter.dpf:1:1: warning[D0209]: a field must exist on the link type  field=eth[0:8] link=RAW
    eth[0:8] == 1 || inner.arp[7:8] == 1
    ^^^^^^^^^^^^^
note: this never holds on this link type
note: link types with eth fields: ETHERNET
