# a verdict by a certificate, and a certificate that is of another program, as JSON in the form of verify
--- command
verify good.vs --certificate good.cert
check --json good.vs good.cert
check --json other.vs good.cert
check --json good.vs missing.cert
check --json missing.vs good.vs
check good.vs good.vs
--- file good.vs
        retli   1
--- file other.vs
        retli   2
--- result
status 0
out> good.vs: accepted  instructions=1 proved=0 fuel<=1
status 0
out> {
out>   "file" : "good.vs",
out>   "verdict" : "accepted",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 1,
out>   "fuel" : 1,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ ]
out> }
status 1
out> {
out>   "file" : "other.vs",
out>   "verdict" : "rejected",
out>   "policy" : "cba8a5c37746d43b35f368fae5b2493e01e27c92f6c683049a856da4cd37c244",
out>   "instructions" : 1,
out>   "fuel" : null,
out>   "obligations" : { },
out>   "checked" : [ ],
out>   "diagnostics" : [ {
out>     "code" : "V4002",
out>     "severity" : "error",
out>     "requirement" : "certificate must be of these bytes, this policy and these extensions",
out>     "position" : {
out>       "file" : "good.cert"
out>     },
out>     "facts" : { },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 2
out> {
out>   "file" : "good.vs",
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
out>       "file" : "missing.cert"
out>     },
out>     "facts" : { },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 2
out> {
out>   "file" : "missing.vs",
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
out>       "file" : "missing.vs"
out>     },
out>     "facts" : { },
out>     "notes" : [ ],
out>     "help" : null
out>   } ]
out> }
status 1
out> good.vs: rejected
err> good.vs: error[V4001]: certificate must be one, whole and of this version  length=18
