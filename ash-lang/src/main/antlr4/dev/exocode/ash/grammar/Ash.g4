// The language of message handlers: declarations, statements, and one expression grammar whose precedence is that of the filter language.
// What a name means, and whether something may stand where it stands, is decided by the typed pass (Checker); unknown words become BAD
// tokens and are reported before parsing.
grammar Ash;

file
    : declaration* EOF
    ;

// Each begins with a word of its own, so that a mistake in one does not hide those behind it.
declaration
    : HANDLER NAME SEMICOLON                                                         # handler
    | FILTER condition SEMICOLON                                                     # filter
    | PROTOCOL ~BEGIN+ braces                                                        # protocol
    | NEEDS word (COMMA word)* SEMICOLON                                             # needs
    | CONST NAME (COLON NAME)? ASSIGN expression SEMICOLON                           # const
    | RECORD NAME BEGIN member* END                                                  # record
    | region = (STATE | USER) NAME COLON NAME index? SEMICOLON                       # memory
    | MAP NAME OPEN_BRACKET parameter (COMMA parameter)* CLOSE_BRACKET MAX expression EVICT? BEGIN member* END # map
    | COUNTER NAME index? SEMICOLON                                                  # counter
    | HISTOGRAM NAME SEMICOLON                                                       # histogram
    | OUT expression SEMICOLON                                                       # outSize
    | FN NAME OPEN (parameter (COMMA parameter)*)? CLOSE (COLON NAME)? block         # function
    | PIPE NAME (OPEN (parameter (COMMA parameter)*)? CLOSE)? (COLON NAME)? BEGIN statement* each (RETURN expression SEMICOLON)? END # pipe
    | MESSAGE block                                                                  # message
    ;

// What a pipe does with each word that comes, and what it passes on in its place.
each
    : EACH NAME COLON NAME BEGIN statement* (GIVE expression SEMICOLON)? END
    ;

// A condition of the filter language: its compiler reads it.
condition
    : ~SEMICOLON+
    ;

// What a protocol of the filter language has in braces.
braces
    : BEGIN (~(BEGIN | END) | braces)* END
    ;

parameter
    : NAME COLON NAME
    ;

member
    : word COLON NAME index? SEMICOLON
    ;

index
    : OPEN_BRACKET expression CLOSE_BRACKET
    ;

block
    : BEGIN statement* END
    ;

statement
    : kind = (LET | VAR) NAME (COLON NAME)? ASSIGN expression lacking? SEMICOLON     # declare
    | VAR NAME COLON NAME index? SEMICOLON                                           # local
    | place operator = (ASSIGN | ADD_ASSIGN | SUB_ASSIGN | MUL_ASSIGN | DIV_ASSIGN | MOD_ASSIGN | AND_ASSIGN | OR_ASSIGN | XOR_ASSIGN) expression lacking? SEMICOLON # assign
    | SWAP place COMMA place SEMICOLON                                               # swap
    | IF test block (ELSE IF test block)* (ELSE block)?                              # if
    | MATCH expression BEGIN arm* END                                                # match
    | FOR NAME IN expression (MAX expression)? block                                 # for
    | WHILE expression (MAX expression)? block                                       # while
    | BREAK SEMICOLON                                                                # break
    | CONTINUE SEMICOLON                                                             # continue
    | RETURN expression? SEMICOLON                                                   # return
    | outcome SEMICOLON                                                              # end
    | ASSERT expression (COMMA STRING)? SEMICOLON                                    # assert
    | SKIP_WORD expression (FROM source)? lacking? SEMICOLON                         # skip
    | PUT (NAME expression | STRING) SEMICOLON                                                  # put
    | (COPY | DELIVER) slice (BAR stage)* ARROW slice SEMICOLON                      # copy
    | RUN slice (BAR stage)+ SEMICOLON                                               # run
    | SEND slice SEMICOLON                                                           # send
    | REMOVE keyed SEMICOLON                                                         # remove
    | expression lacking? SEMICOLON                                                  # call
    | block                                                                          # nested
    ;

// What happens if bytes lack.
lacking
    : ELSE outcome
    ;

outcome
    : PASS
    | CONSUME
    | DROP
    | REPLY slice?
    | ABORT STRING
    ;

arm
    : (expression (COMMA expression)* | ELSE) DOUBLE_ARROW block
    ;

// A name behind if is that of the entry which is found.
test
    : (NAME ASSIGN)? expression
    ;

// What a name stands for, one of several such, and a part of it. The last index may be a range, where bytes are meant.
place
    : NAME outer = index? ((DOT word)+ inner = index?)?
    ;

keyed
    : NAME OPEN_BRACKET expression (COMMA expression)* CLOSE_BRACKET
    ;

// Bytes: what is left before a cursor, a header, a region, or a part of one.
slice
    : place
    | (MESSAGE | OUT) index?
    ;

// A pipe that bytes go through, and whether they do.
stage
    : name = (NAME | FIND) (OPEN (expression (COMMA expression)*)? CLOSE)? (IF OPEN when = expression CLOSE)?
    ;

source
    : NAME
    | MESSAGE
    | OUT
    ;

fields
    : BEGIN (field (COMMA field)*)? END
    ;

field
    : word (DOT word)* ASSIGN expression
    ;

// What stands behind a dot may be any word: fields are named by protocols.
word
    : NAME | HANDLER | FILTER | NEEDS | CONST | STATE | USER | OUT | FN | MESSAGE | LET | VAR | SWAP | IF | ELSE | MATCH | FOR | IN | WHILE | MAX
    | BREAK | CONTINUE | RETURN | PASS | CONSUME | DROP | REPLY | ABORT | ASSERT | SKIP_WORD | PUT | COPY | DELIVER | SEND | FROM | TAKE
    | PEEK | CUT | AT | TRUE | FALSE | RECORD | MAP | EVICT | COUNTER | HISTOGRAM | FIND | ENTER | REMOVE
    | PROTOCOL | PIPE | EACH | GIVE | RUN
    ;

// The alternatives stand in order of precedence, tightest first; all binary operators group to the left.
expression
    : NUMBER                                                      # number
    | CHARS                                                       # chars
    | IPV4                                                        # ipv4
    | MAC                                                         # mac
    | value = (TRUE | FALSE)                                      # truth
    | TAKE NAME (FROM source)?                                    # take
    | PEEK NAME (AT expression)? (FROM source)?                   # peek
    | CUT expression (FROM source)?                               # cut
    | PUT NAME fields?                                            # putHeader
    | NAME OPEN (argument (COMMA argument)*)? CLOSE               # apply
    | place                                                       # name
    | FIND keyed                                                  # find
    | ENTER keyed                                                 # enter
    | OPEN expression CLOSE                                       # group
    | operator = (NOT | TILDE | MINUS) expression                 # unary
    | expression operator = (STAR | SLASH | PERCENT) expression   # binary
    | expression operator = (PLUS | MINUS) expression             # binary
    | expression operator = (LEFT | RIGHT) expression             # binary
    | expression operator = AMP expression                        # binary
    | expression operator = CARET expression                      # binary
    | expression operator = BAR expression                        # binary
    | expression operator = TO expression                         # binary
    | expression operator = (EQUAL | UNEQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL) expression # binary
    | expression operator = AND expression                        # binary
    | expression operator = OR expression                         # binary
    ;

argument
    : expression
    | (MESSAGE | OUT) index?
    ;

HANDLER : 'handler' ;
FILTER : 'filter' ;
PROTOCOL : 'protocol' ;
NEEDS : 'needs' ;
CONST : 'const' ;
STATE : 'state' ;
USER : 'user' ;
OUT : 'out' ;
RECORD : 'record' ;
MAP : 'map' ;
EVICT : 'evict' ;
COUNTER : 'counter' ;
HISTOGRAM : 'histogram' ;
FN : 'fn' ;
MESSAGE : 'message' ;
LET : 'let' ;
VAR : 'var' ;
SWAP : 'swap' ;
IF : 'if' ;
ELSE : 'else' ;
MATCH : 'match' ;
FOR : 'for' ;
IN : 'in' ;
WHILE : 'while' ;
MAX : 'max' ;
BREAK : 'break' ;
CONTINUE : 'continue' ;
RETURN : 'return' ;
PASS : 'pass' ;
CONSUME : 'consume' ;
DROP : 'drop' ;
REPLY : 'reply' ;
ABORT : 'abort' ;
ASSERT : 'assert' ;
SKIP_WORD : 'skip' ;
PUT : 'put' ;
COPY : 'copy' ;
DELIVER : 'deliver' ;
SEND : 'send' ;
FROM : 'from' ;
TAKE : 'take' ;
PEEK : 'peek' ;
CUT : 'cut' ;
AT : 'at' ;
FIND : 'find' ;
ENTER : 'enter' ;
REMOVE : 'remove' ;
TRUE : 'true' ;
FALSE : 'false' ;
PIPE : 'pipe' ;
EACH : 'each' ;
GIVE : 'give' ;
RUN : 'run' ;
OPEN : '(' ;
CLOSE : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
BEGIN : '{' ;
END : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
COLON : ':' ;
DOT : '.' ;
ASSIGN : '=' ;
ADD_ASSIGN : '+=' ;
SUB_ASSIGN : '-=' ;
MUL_ASSIGN : '*=' ;
DIV_ASSIGN : '/=' ;
MOD_ASSIGN : '%=' ;
AND_ASSIGN : '&=' ;
OR_ASSIGN : '|=' ;
XOR_ASSIGN : '^=' ;
ARROW : '->' ;
DOUBLE_ARROW : '=>' ;
NOT : '!' ;
TILDE : '~' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
PLUS : '+' ;
LEFT : '<<' ;
RIGHT : '>>' ;
AMP : '&' ;
CARET : '^' ;
BAR : '|' ;
TO : '..' ;
EQUAL : '==' ;
UNEQUAL : '!=' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
AND : '&&' ;
OR : '||' ;

MAC : PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR ;
IPV4 : DIGIT+ '.' DIGIT+ '.' DIGIT+ '.' DIGIT+ ;
NUMBER
    : DIGIT ('_'? DIGIT)*
    | '0' [xX] HEX ('_'? HEX)*
    | '0' [bB] [01] ('_'? [01])*
    ;
// One to eight characters as bytes, the first of them the highest.
CHARS : '\'' ('\\' . | ~['\\\r\n])+ '\'' ;
STRING : '"' ('\\' . | ~["\\\r\n])* '"' ;
NAME : LETTER (LETTER | DIGIT)* ;

COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
SPACE : [ \t\r\n]+ -> skip ;

// Longer than any good token where a good one goes wrong (12ab, 1.2.3), else a sign of no meaning here.
BAD
    : DIGIT (LETTER | DIGIT)* ('.' (LETTER | DIGIT)+)*
    | .
    ;

fragment PAIR : HEX HEX ;
fragment HEX : [0-9a-fA-F] ;
fragment DIGIT : [0-9] ;
fragment LETTER : [a-zA-Z_] ;
