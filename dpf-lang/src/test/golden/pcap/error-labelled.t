# behind a label only IP can be told
--- expression
mpls and (arp or host 10.0.0.1 or clnp or ether proto 0x42)
--- errors
argument:1:11: error[F0208]: behind mpls, a protocol must be ip or ip6
    mpls and (arp or host 10.0.0.1 or clnp or ether proto 0x42)
              ^^^
argument:1:35: error[F0208]: behind mpls, a protocol must be ip or ip6
    mpls and (arp or host 10.0.0.1 or clnp or ether proto 0x42)
                                      ^^^^
argument:1:55: error[F0208]: behind mpls, a protocol must be ip or ip6
    mpls and (arp or host 10.0.0.1 or clnp or ether proto 0x42)
                                                          ^^^^
