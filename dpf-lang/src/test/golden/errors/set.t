# sets and ranges stand behind in, and are not empty
--- source
tcp.dport == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
--- diagnostics
filter.dpf:1:14: error[D0211]: a set or a range must stand behind in
    tcp.dport == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1,
                 ^^^^^^^^^
help: write tcp.dport in {80, 443}
filter.dpf:1:37: error[D0211]: a set or a range must stand behind in
    tcp.dport == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1,
                                        ^^^^
help: write ip.ttl in 1..5
filter.dpf:1:45: error[D0211]: a set or a range must stand behind in
    tcp.dport == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1,
                                                ^^^
filter.dpf:1:69: error[D0316]: a set must have a member
    tcp.dport == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1,
                                                                        ^^
filter.dpf:1:86: error[D0317]: a range must not end before it begins
    port == {80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256,
                                                                                    ^^^^
filter.dpf:1:95: error[D0211]: a set or a range must stand behind in
    80, 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -
                                                                                    ^^^
filter.dpf:1:109: error[D0211]: a set or a range must stand behind in
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                ^^^^
filter.dpf:1:125: error[D0206]: a constant must stand here, not a field
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                                ^^^^^^
filter.dpf:1:135: error[D0204]: a comparison must read the packet
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                                          ^^^^^^^^
filter.dpf:1:161: error[D0301]: a value must fit its field  value=256 field=ip.ttl bits=8
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                                                                    ^^^
filter.dpf:1:166: error[D0301]: a value must fit its field  value=300 field=ip.ttl bits=8
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                                                                         ^^^^^^
filter.dpf:1:174: error[D0308]: a number must not be negative
    , 443} || ip.ttl == 1..5 || {1} in {2} || ip.ttl in {} || ip.ttl in {5..4, 3, {1}} || SHIFT(1..2) || 0:8 in ip.ttl || 5 in {5} || ip.ttl in {1, 256, 3..300, -1}
                                                                                                                                                                 ^^
