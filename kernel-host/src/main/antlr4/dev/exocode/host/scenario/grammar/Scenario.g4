// The language of scenarios: what a kernel has, who lives on it, which devices bring packets, and what happens when. What a number or a name may be
// is decided by the pass behind (Reading); unknown words become BAD tokens and are reported before parsing.
grammar Scenario;

scenario
    : statement* EOF
    ;

// Each begins with a word of its own, so that a mistake in one does not hide those behind it; and one word ahead says how each goes on, so that
// what is told of a mistake is what could stand in its place.
statement
    : KERNEL BEGIN setting* END                                          # kernel
    | DEVICE name ASSIGN (CAPTURE STRING | LIVE STRING | LINK) deviceOption* SEMICOLON # device
    | ENVIRONMENT name body                                              # environment
    | AT time (CREATE name body | action SEMICOLON)                      # once
    | EVERY time action SEMICOLON                                        # often
    | RUN time SEMICOLON                                                 # run
    ;

setting
    : what = (PAGES | RESERVE | BLOCKS | TIMERS | OVERRUN | SEED) NUMBER SEMICOLON # numberSetting
    | SLICES NUMBER OF time SEMICOLON                                     # slicesSetting
    | PATIENCE time SEMICOLON                                             # patienceSetting
    | PROMOTE AFTER NUMBER SEMICOLON                                      # promoteSetting
    | what = (ENGINE | LINK) name SEMICOLON                               # nameSetting
    ;

deviceOption
    : what = (FROM | OUT) STRING           # fileOption
    | LIVE STRING                          # liveOption
    | SPEED NUMBER TIMES                   # speedOption
    | what = (LOSS | REORDER | DUPLICATE) NUMBER PERCENT # shareOption
    | what = (DELAY | JITTER) time         # timeOption
    ;

body
    : BEGIN clause* END
    ;

clause
    : what = (SLICES | PAGES | BLOCKS | PRELOAD) NUMBER SEMICOLON                         # has
    | CLAIM filter ring? SEMICOLON                                                        # claim
    | HANDLER STRING (ON filter)? (WITH NUMBER PAGES)? ring? SEMICOLON                    # handler
    | MAY (SEND STRING | TAKE PACKETS OF name) SEMICOLON                                  # may
    | WHEN (REVOKED (IGNORE | OBEY (NUMBER AT A TIME)?) | CALLED (IGNORE | ANSWER LATER? | WORK time)) SEMICOLON # when
    | EACH SLICES (WORK time | TAKE NUMBER PACKETS | CALL name (WITHOUT ANSWER)?) SEMICOLON # does
    | TIMERS (AT | EVERY) time SEMICOLON                                                  # timer
    | LIBRARY STRING FROM STRING given* SEMICOLON                                         # library
    ;

given
    : WITH name STRING
    ;

filter
    : STRING
    | PORTS name NUMBER
    ;

ring
    : INTO RING OF NUMBER PAGES COMMA SLOTS OF NUMBER
    ;

action
    : REVOKE (CAPABILITIES | NUMBER kind = (PAGES | SLICES | BLOCKS | CLAIM | CLAIMS | PORTS | TIMERS)) OF name (WITHIN time)? # revoke
    | GRANT PAGES OF name TO name                                                         # grant
    | USE PAGES OF name BY name (WITH FORGED CAPABILITIES)?                               # use
    | CALL name FROM name (WITHOUT ANSWER)?                                               # call
    | DESTROY name                                                                        # destroy
    | FAIL name                                                                           # fail
    | REPLACE HANDLER STRING? OF name WITH STRING                                         # replace
    | FLOOD name WITH NUMBER MALFORMED FRAMES                                             # flood
    ;

time
    : NUMBER unit = (NS | US | MS | S)
    ;

// No word is taken: where a name stands nothing else can.
name
    : NAME | KERNEL | DEVICE | CAPTURE | LIVE | LINK | ENVIRONMENT | AT | CREATE | EVERY | RUN | PAGES | RESERVE | BLOCKS | OVERRUN | SEED | SLICES | OF | PATIENCE
    | PROMOTE | AFTER | ENGINE | FROM | OUT | SPEED | TIMES | LOSS | REORDER | DUPLICATE | DELAY | JITTER | PRELOAD | CLAIM | CLAIMS | HANDLER | ON | WITH | MAY
    | SEND | TAKE | PACKETS | WHEN | REVOKED | IGNORE | OBEY | A | TIME | EACH | WORK | INTO | RING | SLOTS | REVOKE | WITHIN | DESTROY | FAIL | REPLACE | FLOOD
    | MALFORMED | FRAMES | TIMERS | PORTS | CALLED | ANSWER | LATER | CALL | WITHOUT | CAPABILITIES | GRANT | TO | USE | BY | FORGED | LIBRARY | NS | US | MS | S
    ;

KERNEL : 'kernel' ;
DEVICE : 'device' ;
CAPTURE : 'capture' ;
LIVE : 'live' ;
LINK : 'link' ;
ENVIRONMENT : 'environment' ;
AT : 'at' ;
CREATE : 'create' ;
EVERY : 'every' ;
RUN : 'run' ;
PAGES : 'pages' | 'page' ;
RESERVE : 'reserve' ;
BLOCKS : 'blocks' | 'block' ;
OVERRUN : 'overrun' ;
SEED : 'seed' ;
SLICES : 'slices' | 'slice' ;
OF : 'of' ;
PATIENCE : 'patience' ;
PROMOTE : 'promote' ;
AFTER : 'after' ;
ENGINE : 'engine' ;
FROM : 'from' ;
OUT : 'out' ;
SPEED : 'speed' ;
TIMES : 'x' ;
LOSS : 'loss' ;
REORDER : 'reorder' ;
DUPLICATE : 'duplicate' ;
DELAY : 'delay' ;
JITTER : 'jitter' ;
PRELOAD : 'preload' ;
CLAIM : 'claim' ;
CLAIMS : 'claims' ;
HANDLER : 'handler' ;
ON : 'on' ;
WITH : 'with' ;
MAY : 'may' ;
SEND : 'send' ;
TAKE : 'take' ;
PACKETS : 'packets' | 'packet' ;
WHEN : 'when' ;
REVOKED : 'revoked' ;
IGNORE : 'ignore' ;
OBEY : 'obey' ;
A : 'a' ;
TIME : 'time' ;
EACH : 'each' ;
WORK : 'work' ;
INTO : 'into' ;
RING : 'ring' ;
SLOTS : 'slots' ;
REVOKE : 'revoke' ;
WITHIN : 'within' ;
DESTROY : 'destroy' ;
FAIL : 'fail' ;
REPLACE : 'replace' ;
FLOOD : 'flood' ;
MALFORMED : 'malformed' ;
FRAMES : 'frames' | 'frame' ;
TIMERS : 'timers' | 'timer' ;
PORTS : 'ports' | 'port' ;
CALLED : 'called' ;
ANSWER : 'answer' ;
LATER : 'later' ;
CALL : 'call' ;
WITHOUT : 'without' ;
CAPABILITIES : 'capabilities' | 'capability' ;
GRANT : 'grant' ;
TO : 'to' ;
USE : 'use' ;
LIBRARY : 'library' ;
BY : 'by' ;
FORGED : 'forged' ;
NS : 'ns' ;
US : 'us' ;
MS : 'ms' ;
S : 's' ;
BEGIN : '{' ;
END : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
ASSIGN : '=' ;
PERCENT : '%' ;

// A unit may stand right behind it: 10ms.
NUMBER : DIGIT ('_'? DIGIT)* ('.' DIGIT ('_'? DIGIT)*)? ;
// The name of a file or an expression, as it stands; neither needs quotes inside.
STRING : '"' ~["\r\n]* '"' ;
NAME : LETTER (LETTER | DIGIT | '-')* ;

COMMENT : '#' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n]+ -> skip ;

BAD : . ;

fragment DIGIT : [0-9] ;
fragment LETTER : [a-zA-Z_] ;
