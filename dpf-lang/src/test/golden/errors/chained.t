# comparisons do not stand beside each other without &&
--- source
0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
--- diagnostics
filter.dpf:1:1: error[D0212]: comparisons must not be chained
    0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
    ^^^^^^^^^^^^^^^^^
help: join two comparisons with &&
filter.dpf:1:22: error[D0212]: comparisons must not be chained
    0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
                         ^^^^^^^^^^^^^^^
help: join two comparisons with &&
filter.dpf:1:41: error[D0203]: a number must stand here, not a condition
    0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
                                            ^^^^^^^^^^
filter.dpf:1:55: error[D0203]: a number must stand here, not a condition
    0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
                                                          ^^^^^^^^^^
filter.dpf:1:69: error[D0212]: comparisons must not be chained
    0:8 == 1:8 == 2:8 || 1 < ip.ttl <= 5 || (0:8 == 1) == (1:8 == 2) || ip.ttl in 5 == 1
                                                                        ^^^^^^^^^^^^^^^^
help: join two comparisons with &&
