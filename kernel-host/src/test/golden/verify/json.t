# verdicts as JSON, one object a program, with all messages and the runs that show them
--- command
verify --json good.dpf wrong.vs
verify --json --policy check.policy wrong.vs
verify --json binary.vco nowhere.vs syntax.dpf
verify --json --no-witness shape.vs
verify --json unset.vs divisor.vs
--- file good.dpf
ip.proto == 6
--- file check.policy
unproved check
--- file wrong.vs
.region packet
        lduci   r1, packet[3]
again:
        addui   r1, r1, 2
        bneui   r1, 1, again
        retu    r1
--- bytes binary.vco
7f 56 43 4f 01
--- file syntax.dpf
ip.ttl == 256
--- file shape.vs
        stuci   r1, state[0]
        j       @77
--- file unset.vs
.region packet
.region user 4
.import pick () l
        hcalll  r3, pick()
        bneli   r3, 7, end
        lduci   r1, user[3]
        bneui   r1, 9, end
        addl    r2, r2, r4
end:
        retl    r3
--- file divisor.vs
.region packet
.region state 4
        ldui    r2, state[0]
        subui   r2, r2, 3
        divu    r1, r2, r2
        retu    r1
--- result
status 1
out> {
out>   "file" : "good.dpf",
out>   "verdict" : "accepted",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 74,
out>   "fuel" : 1445,
out>   "obligations" : {
out>     "target" : {
out>       "proved" : 35,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "loop" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "fall-through" : {
out>       "proved" : 64,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "initialised" : {
out>       "proved" : 56,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 8,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 8,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "bounds" : {
out>       "proved" : 7,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ ],
out>   "diagnostics" : [ ]
out> }
out> {
out>   "file" : "wrong.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 4,
out>   "fuel" : null,
out>   "obligations" : {
out>     "target" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "loop" : {
out>       "proved" : 0,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     },
out>     "fall-through" : {
out>       "proved" : 3,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "initialised" : {
out>       "proved" : 4,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "bounds" : {
out>       "proved" : 0,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V2103",
out>     "severity" : "error",
out>     "requirement" : "load or store must stay inside its region",
out>     "position" : {
out>       "file" : "wrong.vs",
out>       "line" : 2,
out>       "column" : 9,
out>       "length" : 21
out>     },
out>     "obligation" : {
out>       "pc" : 0,
out>       "kind" : "bounds"
out>     },
out>     "facts" : {
out>       "region" : "packet",
out>       "offset" : "3",
out>       "width" : "1",
out>       "length" : "[0,2147483647]"
out>     },
out>     "notes" : [ "on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions" ],
out>     "help" : "a check length >= 4 before it suffices",
out>     "witness" : {
out>       "kind" : "trap",
out>       "pc" : 0,
out>       "steps" : 0,
out>       "trap" : "bounds",
out>       "packet" : "",
out>       "userBytes" : 0,
out>       "user" : "",
out>       "stateBytes" : 0,
out>       "state" : "",
out>       "hostResults" : [ ]
out>     }
out>   }, {
out>     "code" : "V1002",
out>     "severity" : "error",
out>     "requirement" : "loop must be shown to end",
out>     "position" : {
out>       "file" : "wrong.vs",
out>       "line" : 5,
out>       "column" : 9,
out>       "length" : 20
out>     },
out>     "obligation" : {
out>       "pc" : 2,
out>       "kind" : "loop"
out>     },
out>     "facts" : {
out>       "head" : "1",
out>       "pc" : "2"
out>     },
out>     "notes" : [ "it is entered at pc 1: addui   r1, r1, 2", "no register or length was found to move towards another by 1 or more in each round and not to pass it", "on a packet of 4 bytes, all 0: not ended after 2000000 instructions, and still coming to pc 1" ],
out>     "help" : "what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=",
out>     "witness" : {
out>       "kind" : "long",
out>       "pc" : 1,
out>       "steps" : 2000000,
out>       "packet" : "00000000",
out>       "userBytes" : 0,
out>       "user" : "",
out>       "stateBytes" : 0,
out>       "state" : "",
out>       "hostResults" : [ ]
out>     }
out>   } ]
out> }
status 0
out> {
out>   "file" : "wrong.vs",
out>   "verdict" : "accepted with checks",
out>   "policy" : "925ca280357356118bbb134812f6b368a2385afbb6376fd6d7eb97a34bc477d9",
out>   "instructions" : 4,
out>   "fuel" : null,
out>   "obligations" : {
out>     "target" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "loop" : {
out>       "proved" : 0,
out>       "checked" : 1,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "fall-through" : {
out>       "proved" : 3,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "initialised" : {
out>       "proved" : 4,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "bounds" : {
out>       "proved" : 0,
out>       "checked" : 1,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ {
out>     "pc" : 0,
out>     "kind" : "bounds"
out>   }, {
out>     "pc" : 2,
out>     "kind" : "loop"
out>   } ],
out>   "diagnostics" : [ {
out>     "code" : "V2103",
out>     "severity" : "warning",
out>     "requirement" : "load or store must stay inside its region",
out>     "position" : {
out>       "file" : "wrong.vs",
out>       "line" : 2,
out>       "column" : 9,
out>       "length" : 21
out>     },
out>     "obligation" : {
out>       "pc" : 0,
out>       "kind" : "bounds"
out>     },
out>     "facts" : {
out>       "region" : "packet",
out>       "offset" : "3",
out>       "width" : "1",
out>       "length" : "[0,2147483647]"
out>     },
out>     "notes" : [ ],
out>     "help" : "a check length >= 4 before it suffices"
out>   }, {
out>     "code" : "V1002",
out>     "severity" : "warning",
out>     "requirement" : "loop must be shown to end",
out>     "position" : {
out>       "file" : "wrong.vs",
out>       "line" : 5,
out>       "column" : 9,
out>       "length" : 20
out>     },
out>     "obligation" : {
out>       "pc" : 2,
out>       "kind" : "loop"
out>     },
out>     "facts" : {
out>       "head" : "1",
out>       "pc" : "2"
out>     },
out>     "notes" : [ "it is entered at pc 1: addui   r1, r1, 2", "no register or length was found to move towards another by 1 or more in each round and not to pass it" ],
out>     "help" : "what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !="
out>   } ]
out> }
status 2
out> {
out>   "file" : "binary.vco",
out>   "verdict" : "malformed",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : null,
out>   "fuel" : null,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "B0003",
out>     "severity" : "error",
out>     "requirement" : "file must hold all of what its headers announce",
out>     "position" : {
out>       "file" : "binary.vco",
out>       "byte" : 5
out>     },
out>     "facts" : {
out>       "wanted" : "8"
out>     },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
out> {
out>   "file" : "nowhere.vs",
out>   "verdict" : "unreadable",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : null,
out>   "fuel" : null,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "H0002",
out>     "severity" : "error",
out>     "requirement" : "file must exist",
out>     "position" : {
out>       "file" : "nowhere.vs"
out>     },
out>     "facts" : { },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
out> {
out>   "file" : "syntax.dpf",
out>   "verdict" : "malformed",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : null,
out>   "fuel" : null,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "D0301",
out>     "severity" : "error",
out>     "requirement" : "a value must fit its field",
out>     "position" : {
out>       "file" : "syntax.dpf",
out>       "line" : 1,
out>       "column" : 11,
out>       "length" : 3
out>     },
out>     "facts" : {
out>       "value" : "256",
out>       "field" : "ip.ttl",
out>       "bits" : "8"
out>     },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 1
out> {
out>   "file" : "shape.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 2,
out>   "fuel" : null,
out>   "obligations" : {
out>     "target" : {
out>       "proved" : 0,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     },
out>     "fall-through" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 0,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     },
out>     "writable" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V2101",
out>     "severity" : "error",
out>     "requirement" : "region must be declared by the program",
out>     "position" : {
out>       "file" : "shape.vs",
out>       "line" : 1,
out>       "column" : 9,
out>       "length" : 20
out>     },
out>     "obligation" : {
out>       "pc" : 0,
out>       "kind" : "region"
out>     },
out>     "facts" : {
out>       "region" : "state"
out>     },
out>     "notes" : [ ],
out>     "help" : null
out>   }, {
out>     "code" : "V1001",
out>     "severity" : "error",
out>     "requirement" : "control must stay inside its function",
out>     "position" : {
out>       "file" : "shape.vs",
out>       "line" : 2,
out>       "column" : 9,
out>       "length" : 11
out>     },
out>     "obligation" : {
out>       "pc" : 1,
out>       "kind" : "target"
out>     },
out>     "facts" : {
out>       "target" : "77",
out>       "function" : "main",
out>       "instructions" : "[0,1]"
out>     },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 1
out> {
out>   "file" : "unset.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 6,
out>   "fuel" : null,
out>   "obligations" : {
out>     "target" : {
out>       "proved" : 2,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "fall-through" : {
out>       "proved" : 5,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "initialised" : {
out>       "proved" : 4,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "signature" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "allowed" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "arguments" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "bounds" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V2001",
out>     "severity" : "error",
out>     "requirement" : "register must be set before it is read, on every path",
out>     "position" : {
out>       "file" : "unset.vs",
out>       "line" : 8,
out>       "column" : 9,
out>       "length" : 18
out>     },
out>     "obligation" : {
out>       "pc" : 4,
out>       "kind" : "initialised"
out>     },
out>     "facts" : {
out>       "register" : "r2"
out>     },
out>     "notes" : [ "on a packet of 0 bytes; user of 4 bytes, all 0 but [3]=0x09; host results 7: r2 not set at pc 4 after 4 instructions" ],
out>     "help" : null,
out>     "witness" : {
out>       "kind" : "unset",
out>       "pc" : 4,
out>       "steps" : 4,
out>       "register" : 2,
out>       "packet" : "",
out>       "userBytes" : 4,
out>       "user" : "00000009",
out>       "stateBytes" : 0,
out>       "state" : "",
out>       "hostResults" : [ 7 ]
out>     }
out>   }, {
out>     "code" : "V2001",
out>     "severity" : "error",
out>     "requirement" : "register must be set before it is read, on every path",
out>     "position" : {
out>       "file" : "unset.vs",
out>       "line" : 8,
out>       "column" : 9,
out>       "length" : 18
out>     },
out>     "obligation" : {
out>       "pc" : 4,
out>       "kind" : "initialised"
out>     },
out>     "facts" : {
out>       "register" : "r4"
out>     },
out>     "notes" : [ "on a packet of 0 bytes; user of 4 bytes, all 0 but [3]=0x09; host results 7: r4 not set at pc 4 after 4 instructions" ],
out>     "help" : null,
out>     "witness" : {
out>       "kind" : "unset",
out>       "pc" : 4,
out>       "steps" : 4,
out>       "register" : 4,
out>       "packet" : "",
out>       "userBytes" : 4,
out>       "user" : "00000009",
out>       "stateBytes" : 0,
out>       "state" : "",
out>       "hostResults" : [ 7 ]
out>     }
out>   } ]
out> }
out> {
out>   "file" : "divisor.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 4,
out>   "fuel" : null,
out>   "obligations" : {
out>     "fall-through" : {
out>       "proved" : 3,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "initialised" : {
out>       "proved" : 4,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "region" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "granted" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "bounds" : {
out>       "proved" : 1,
out>       "checked" : 0,
out>       "refuted" : 0,
out>       "unproved" : 0
out>     },
out>     "divisor" : {
out>       "proved" : 0,
out>       "checked" : 0,
out>       "refuted" : 1,
out>       "unproved" : 0
out>     }
out>   },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V2201",
out>     "severity" : "error",
out>     "requirement" : "divisor must not be zero",
out>     "position" : {
out>       "file" : "divisor.vs",
out>       "line" : 5,
out>       "column" : 9,
out>       "length" : 18
out>     },
out>     "obligation" : {
out>       "pc" : 2,
out>       "kind" : "divisor"
out>     },
out>     "facts" : {
out>       "divisor" : "[0,4294967295]",
out>       "type" : "u"
out>     },
out>     "notes" : [ "on a packet of 0 bytes; state of 4 bytes, all 0 but [0]=0x03: DIVISOR at pc 2 after 2 instructions" ],
out>     "help" : "a branch that leaves if r2 = 0 before it suffices",
out>     "witness" : {
out>       "kind" : "trap",
out>       "pc" : 2,
out>       "steps" : 2,
out>       "trap" : "divisor",
out>       "packet" : "",
out>       "userBytes" : 0,
out>       "user" : "",
out>       "stateBytes" : 4,
out>       "state" : "03",
out>       "hostResults" : [ ]
out>     }
out>   } ]
out> }
