// The expressions of pcap-filter(7). Two words decide every alternative, and lists are loops, so parsing takes time by
// the length of the text and stack by its parentheses alone. The grammar takes more than the language has: whether a value
// may stand where it stands, and whether a group is a condition or a number, is decided on the tree, which has nothing but what
// is named here: no list of children is made.
grammar PcapFilter;

// An expression is parts with one of these behind each. The reader asks for one part after another, so that no tree of the
// whole is ever held.
next
    : AND
    | OR
    | EOF
    ;

// A group: and and or bind alike.
chain
    : parts += part (operators += (AND | OR) parts += part)*
    ;

part
    : negations += NOT* (asked = test | left = sum (relation = (EQUAL | UNEQUAL | LESS_THAN | AT_MOST | MORE_THAN | AT_LEAST) right = sum)?)
    ;

test
    : qualifiers = head of = value                                                                   # qualified
    | word = PROTOCOL                                                                                # protocol
    | of = address                                                                                   # bare
    | carrier = PROTOCOL? cast = (BROADCAST | MULTICAST)                                             # cast
    | bound = (LESS | GREATER) limit = NUMBER                                                        # length
    | BYTE offset = NUMBER relation = (AMPERSAND | BAR | LESS_THAN | MORE_THAN | EQUAL) to = NUMBER  # byte
    | way = (INBOUND | OUTBOUND)                                                                     # way
    | IFINDEX index = NUMBER                                                                         # interface
    | shim = (VLAN | MPLS | PPPOES | GENEVE | VXLAN) of = number?                                    # shim
    | PPPOED                                                                                         # discovery
    | LLC kind = (NAME | RNR)?                                                                       # llc
    ;

head
    : carrier = PROTOCOL? ends = direction type = TYPE?
    | carrier = PROTOCOL? type = (TYPE | PROTO | PROTOCHAIN | GATEWAY)
    ;

direction
    : first = (SRC | DST) (both = (AND | OR) second = (SRC | DST))?
    | first = WIRELESS
    ;

// What qualifiers may stand before.
value
    : negations += NOT* (place = address | plain = NUMBER | OPEN group = values CLOSE)
    ;

values
    : parts += value (operators += (AND | OR) parts += value)*
    ;

address
    : word = NAME
    | word = IPV4 (SLASH prefix = NUMBER | MASK mask = IPV4)?
    | word = IPV6 (SLASH prefix = NUMBER)?
    | word = MAC
    | word = ARCNET
    ;

number
    : plain = NUMBER
    | OPEN group = number CLOSE
    ;

// In the order of the text: how tightly operators bind is decided on the tree.
sum
    : operands += operand
        (operators += (PLUS | MINUS | STAR | SLASH | PERCENT | AMPERSAND | BAR | CARET | LEFT | RIGHT) operands += operand)*
    ;

operand
    : minuses += MINUS*
        (plain = NUMBER | length = LEN | carrier = PROTOCOL OPEN_BRACKET index = sum (COLON size = NUMBER)? CLOSE_BRACKET | OPEN group = chain CLOSE)
    ;

PROTOCOL
    : 'link' | 'ether' | 'ppp' | 'slip' | 'fddi' | 'tr' | 'wlan'
    | 'ip' | 'ip6' | 'arp' | 'rarp'
    | 'sctp' | 'tcp' | 'udp' | 'icmp' | 'icmp6' | 'igmp' | 'igrp' | 'pim' | 'vrrp' | 'carp' | 'ah' | 'esp'
    | 'atalk' | 'aarp' | 'decnet' | 'lat' | 'sca' | 'moprc' | 'mopdl' | 'stp' | 'ipx' | 'netbeui' | 'radio'
    | 'iso' | 'clnp' | 'esis' | 'es-is' | 'isis' | 'is-is' | 'l1' | 'l2' | 'iih' | 'lsp' | 'snp' | 'csnp' | 'psnp'
    ;
SRC : 'src' ;
DST : 'dst' ;
WIRELESS
    : 'ra' | 'ta' | 'addr1' | 'addr2' | 'addr3' | 'addr4' | 'address1' | 'address2' | 'address3' | 'address4'
    ;
TYPE : 'host' | 'net' | 'port' | 'portrange' ;
PROTO : 'proto' ;
PROTOCHAIN : 'protochain' ;
GATEWAY : 'gateway' ;
MASK : 'mask' ;
LESS : 'less' ;
GREATER : 'greater' ;
BYTE : 'byte' ;
BROADCAST : 'broadcast' ;
MULTICAST : 'multicast' ;
INBOUND : 'inbound' ;
OUTBOUND : 'outbound' ;
IFINDEX : 'ifindex' ;
VLAN : 'vlan' ;
MPLS : 'mpls' ;
PPPOED : 'pppoed' ;
PPPOES : 'pppoes' ;
GENEVE : 'geneve' ;
VXLAN : 'vxlan' ;
LLC : 'llc' ;
RNR : 'rnr' | 'rulenum' ;
LEN : 'len' | 'length' ;
AND : 'and' | '&&' ;
OR : 'or' | '||' ;
NOT : 'not' | '!' ;

// Words of link types that are not among ours: 802.11, packet filters of BSD, ATM, SS7.
FOREIGN
    : 'type' | 'subtype' | 'dir' | 'direction'
    | 'on' | 'ifname' | 'rset' | 'ruleset' | 'srnr' | 'subrulenum' | 'reason' | 'action'
    | 'lane' | 'metac' | 'bcc' | 'oam' | 'oamf4' | 'oamf4ec' | 'oamf4sc' | 'sc' | 'ilmic' | 'vpi' | 'vci'
    | 'connectmsg' | 'metaconnect'
    | 'fisu' | 'lssu' | 'lsu' | 'msu' | 'hfisu' | 'hlssu' | 'hmsu' | 'sio' | 'opc' | 'dpc' | 'sls'
    | 'hsio' | 'hopc' | 'hdpc' | 'hsls'
    ;

OPEN : '(' ;
CLOSE : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
COLON : ':' ;
PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
AMPERSAND : '&' ;
BAR : '|' ;
CARET : '^' ;
LEFT : '<<' ;
RIGHT : '>>' ;
EQUAL : '=' | '==' ;
UNEQUAL : '!=' ;
LESS_THAN : '<' ;
AT_MOST : '<=' ;
MORE_THAN : '>' ;
AT_LEAST : '>=' ;

// Of the rules that take the longest stretch, the first one has it.
ARCNET : '$' B ;
MAC
    : B ':' B ':' B ':' B ':' B ':' B
    | B '-' B '-' B '-' B '-' B '-' B
    | B '.' B '.' B '.' B '.' B '.' B
    | QUAD '.' QUAD '.' QUAD
    | QUAD QUAD QUAD
    ;
NUMBER
    : N
    | 'icmptype' | 'icmpcode' | 'icmp6type' | 'icmp6code' | 'tcpflags'
    | 'tcp-' ('fin' | 'syn' | 'rst' | 'push' | 'ack' | 'urg' | 'ece' | 'cwr')
    | 'icmp-' ('echoreply' | 'unreach' | 'sourcequench' | 'redirect' | 'echo' | 'routeradvert' | 'routersolicit'
        | 'timxceed' | 'paramprob' | 'tstamp' | 'tstampreply' | 'ireq' | 'ireqreply' | 'maskreq' | 'maskreply')
    | 'icmp6-' ('destinationunreach' | 'packettoobig' | 'timeexceeded' | 'parameterproblem' | 'echo' | 'echoreply'
        | 'multicastlistenerquery' | 'multicastlistenerreportv1' | 'multicastlistenerdone' | 'routersolicit'
        | 'routeradvert' | 'neighborsolicit' | 'neighboradvert' | 'redirect' | 'routerrenum' | 'nodeinformationquery'
        | 'nodeinformationresponse' | 'ineighbordiscoverysolicit' | 'ineighbordiscoveryadvert'
        | 'multicastlistenerreportv2' | 'homeagentdiscoveryrequest' | 'homeagentdiscoveryreply'
        | 'mobileprefixsolicit' | 'mobileprefixadvert' | 'certpathsolicit' | 'certpathadvert'
        | 'multicastrouteradvert' | 'multicastroutersolicit' | 'multicastrouterterm')
    ;
IPV4 : N '.' N ('.' N ('.' N)?)? ;

// Eight groups, or fewer around a gap; how many there are is counted later.
IPV6
    : W ':' W ':' W ':' W ':' W ':' W ':' W ':' W
    | W ':' W ':' W ':' W ':' W ':' W ':' N '.' N '.' N '.' N
    | (W (':' W)*)? '::' (W (':' W)*)?
    | (W (':' W)*)? '::' (W ':')* N '.' N '.' N '.' N
    ;
NAME
    : LETTER ([-_.A-Za-z0-9]* [.A-Za-z0-9])?
    | '\\' ~[ !()\n\t]+
    ;
SPACE : [ \t\r\n]+ -> skip ;

// Pairs of digits and colons that make no address, else a sign of no meaning here.
BAD
    : B ':'+ (B ':'+)+
    | .
    ;

fragment B : HEX HEX? ;
fragment QUAD : HEX HEX HEX HEX ;
fragment W : HEX (HEX (HEX HEX?)?)? ;
fragment N : [0-9]+ | '0' [xX] HEX+ ;
fragment HEX : [0-9a-fA-F] ;
fragment LETTER : [A-Za-z0-9] ;
