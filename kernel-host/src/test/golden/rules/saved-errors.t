# saved filters are refused whole, with the place: damaged ones, and those that nobody saved
--- read
version
short
long
flipped
order
kind
simple
later
captured
turning
ranges
empty
value
owner
text
number
behind
none
names
--- bytes version
7f444d580200000200000000000000450203020c0003041a0000010001070901
01010207000101010209000200000003617270000101000286100001040a0000
013c66b1cc
--- bytes short
7f444d580100000200000000000000460203020c0003041a0000010001070901
0101020700010101020900020000000361727000010100028610000104
--- bytes long
7f444d580100000200000000000000450203020c0003041a0000010001070901
01010207000101010209000200000003617270000101000286100001040a0000
01044792c800
--- bytes flipped
7f444d580100000200000000000000450203020c0003041a0000010001070901
01010207000101010209040200000003617270000101000286100001040a0000
01044792c8
--- bytes order
7f444d580102000200000000000000450203020c0003041a0000010001070901
01010207000101010209000200000003617270000101000286100001040a0000
018b97d15f
--- bytes kind
7f444d580100000200000000000000160109011cbe0c
--- bytes simple
7f444d5801000002000000000000001e0302010202040000010085b6ea40
--- bytes later
7f444d5801000002000000000000001a010400000100cd4c8a43
--- bytes captured
7f444d5801000002000000000000001b0200030100010060c2dede
--- bytes turning
7f444d5801000002000000000000002401070000000100000001610001010001
88d428ac
--- bytes ranges
7f444d580100000200000000000000380203020c0003041a0000000100000001
61000101000405faffffffffffffffff010000008bdc3d2d
--- bytes empty
7f444d5801000002000000000000002a0203020c0003041a0000000100000001
6100010100000ace63ec
--- bytes value
7f444d5801000002000000000000002f0103020c000001000107090101000207
00010100020900010100ff5e0eeae4
--- bytes owner
7f444d5801000002000000000000001f000000010000010161000083304221
--- bytes text
7f444d5801000002000000000000001f0000000100000001ff0000a944ef96
--- bytes number
7f444d5801000002000000000000001f000000010001000161000054114694
--- bytes behind
7f444d58010000020000000000000019000000000021ff09ab
--- bytes none
7f444d580100000200000000000000180000000029c7753e
--- bytes names
7f444d5801000002000000000000002700000002000000016100000000000161
000100997c1300
--- result
read version
version: byte 4: error[H0211]: version of saved filters must be one that is known  version=2 known=1
read short
short: byte 8: error[H0212]: file of saved filters must be as long as it says, and no longer than the limit  length=70 found=61
read long
long: byte 8: error[H0212]: file of saved filters must be as long as it says, and no longer than the limit  length=69 found=70
read flipped
flipped: byte 65: error[H0213]: saved filters must have their checksum, or they are damaged  checksum=0x044792c8 found=0xb2432ff8
read order
order: byte 5: error[H0214]: saved filters must have their form, and be within the limits  order=2
read kind
kind: byte 17: error[H0214]: saved filters must have their form, and be within the limits  kind=9
read simple
simple: byte 21: error[H0214]: saved filters must have their form, and be within the limits  quantity=not in its simplest form
read later
later: byte 19: error[H0214]: saved filters must have their form, and be within the limits  quantity=0 least=0 most=-1
read captured
captured: byte 21: error[H0214]: saved filters must have their form, and be within the limits  quantity=0 kind=CAPTURED
read turning
turning: byte 30: error[H0214]: saved filters must have their form, and be within the limits  quantity=of which no box asks kind=TURNING
read ranges
ranges: byte 49: error[H0214]: saved filters must have their form, and be within the limits  range=of more than 64 bits
read empty
empty: byte 35: error[H0214]: saved filters must have their form, and be within the limits  box=of no packets
read value
value: byte 42: error[H0214]: saved filters must have their form, and be within the limits  wanted=2 found=1
read owner
owner: byte 22: error[H0214]: saved filters must have their form, and be within the limits  owner=1 least=0 most=0
read text
text: byte 23: error[H0214]: saved filters must have their form, and be within the limits  text=not in UTF-8
read number
number: byte 20: error[H0214]: saved filters must have their form, and be within the limits  step=-1 most=1048640
read behind
behind: byte 20: error[H0214]: saved filters must have their form, and be within the limits  behind=1
read none
none: error[H0014]: rules must be at least one
read names
names: error[H0015]: names of rules must differ  name=a
