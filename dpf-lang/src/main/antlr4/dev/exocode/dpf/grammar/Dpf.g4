// The DPF filter language, and the files that declare its protocols: one expression grammar with precedence. What an expression means, and whether it may stand
// where it stands, is decided by the typed pass (Checker); unknown words become BAD tokens and are reported before parsing.
grammar Dpf;

filter
    : head* expression EOF
    ;

// What a file says before its condition. Each begins with a word that begins no expression and ends with a semicolon, so that one
// word tells what follows, and a mistake in one does not hide those behind it.
head
    : CONST NAME ASSIGN expression SEMICOLON       # const
    | PARAM NAME (ASSIGN expression)? SEMICOLON    # param
    | ORDER word = (LITTLE | NAME) SEMICOLON       # order
    | PRIORITY expression SEMICOLON                # priority
    ;

// What is given for a parameter.
argument
    : expression EOF
    ;

// A file of protocols.
header
    : declaration* EOF
    ;

declaration
    : kind = (PROTOCOL | TUNNEL) NAME STRING? OVER expression (COMMA expression)* BEGIN body END    # protocol
    | GROUP NAME STRING? ASSIGN NAME (BAR NAME)* SEMICOLON                                          # union
    ;

body
    : item*
    ;

// Fields follow one another; those of a part or an option have a row of their own.
item
    : field                                                                 # plain
    | LENGTH expression SEMICOLON                                           # size
    | CARRIES NAME STRING? ASSIGN expression (IF expression)? SEMICOLON     # carries
    | PART AT expression (IF expression)? BEGIN field* END                  # part
    | OPTIONS expression AT expression BEGIN step* END                      # optionList
    | OPTION expression BEGIN field* END                                    # option
    ;

field
    : NAME COLON expression STRING? SEMICOLON
    ;

step
    : expression ARROW expression SEMICOLON
    ;

// The alternatives stand in order of precedence, tightest first; all binary operators group to the left.
expression
    : NUMBER                                                      # number
    | IPV4                                                        # ipv4
    | IPV6                                                        # ipv6
    | MAC                                                         # mac
    | NAME                                                        # name
    | NAME OPEN_BRACKET expression CLOSE_BRACKET                  # bytes
    | LENGTH                                                      # length
    | SIGNED OPEN expression CLOSE                                # signed
    | LITTLE OPEN expression CLOSE                                # little
    | BEGIN (expression (COMMA expression)*)? END                 # set
    | SHIFT OPEN expression CLOSE                                 # shift
    | OPEN expression CLOSE                                       # group
    | operator = (NOT | TILDE | MINUS) expression                 # unary
    | expression operator = (STAR | SLASH | PERCENT) expression   # binary
    | expression operator = (PLUS | MINUS) expression             # binary
    | expression operator = COLON expression                      # binary
    | expression operator = (LEFT | RIGHT) expression             # binary
    | expression operator = AMP expression                        # binary
    | expression operator = CARET expression                      # binary
    | expression operator = BAR expression                        # binary
    | expression operator = TO expression                         # binary
    | expression operator = (EQUAL | UNEQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | IN) expression # binary
    | expression operator = AND expression                        # binary
    | expression operator = OR expression                         # binary
    ;

CONST : 'const' ;
PARAM : 'param' ;
ORDER : 'order' ;
PRIORITY : 'priority' ;
PROTOCOL : 'protocol' ;
TUNNEL : 'tunnel' ;
GROUP : 'group' ;
OVER : 'over' ;
CARRIES : 'carries' ;
PART : 'part' ;
OPTIONS : 'options' ;
OPTION : 'option' ;
AT : 'at' ;
IF : 'if' ;
SHIFT : 'SHIFT' ;
SIGNED : 'signed' ;
LITTLE : 'little' ;
LENGTH : 'length' ;
IN : 'in' ;
OPEN : '(' ;
CLOSE : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
BEGIN : '{' ;
END : '}' ;
COMMA : ',' ;
SEMICOLON : ';' ;
ASSIGN : '=' ;
ARROW : '=>' ;
NOT : '!' ;
TILDE : '~' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
PLUS : '+' ;
COLON : ':' ;
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

// A MAC address has exactly six groups of two hexadecimal digits, so neither 12:16 nor 12-10 is the start of one.
MAC
    : PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR
    | PAIR '-' PAIR '-' PAIR '-' PAIR '-' PAIR '-' PAIR
    ;
// Eight groups, or :: for those that are zero; how many there are is counted later. No part has more than eight, so that
// no more than that is read to find that a word is none of these.
IPV6
    : QUADS? '::' (QUADS (':' IPV4)? | IPV4)?
    | QUAD ':' QUAD ':' QUAD ':' QUAD ':' QUAD ':' QUAD ':' (QUAD ':' QUAD | IPV4)
    ;
IPV4 : DIGIT+ '.' DIGIT+ '.' DIGIT+ '.' DIGIT+ ;
NUMBER
    : DIGIT ('_'? DIGIT)*
    | '0' [xX] HEX ('_'? HEX)*
    | '0' [bB] [01] ('_'? [01])*
    ;
STRING : '"' ~["\r\n]* '"' ;
NAME : LETTER (LETTER | DIGIT)* ('.' LETTER (LETTER | DIGIT)*)* ;

COMMENT : '#' ~[\r\n]* -> skip ;
SPACE : [ \t\r\n]+ -> skip ;

// Longer than any good token where a good one goes wrong (12ab, 1.2.3, seven groups), else a sign of no meaning here.
BAD
    : DIGIT (LETTER | DIGIT)* ('.' (LETTER | DIGIT)+)*
    | PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR ':' PAIR (':' | LETTER | DIGIT)+
    | .
    ;

fragment QUADS : QUAD (':' QUAD (':' QUAD (':' QUAD (':' QUAD (':' QUAD (':' QUAD (':' QUAD)?)?)?)?)?)?)? ;
fragment QUAD : HEX HEX? HEX? HEX? ;
fragment PAIR : HEX HEX ;
fragment HEX : [0-9a-fA-F] ;
fragment DIGIT : [0-9] ;
fragment LETTER : [a-zA-Z_] ;
