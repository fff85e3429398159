# what is wrong with filters is said file by file
--- read
folder
folder UNKNOWN
folder/b.dpf
folder/none.dpf
empty
--- file folder/a.dpf
tcp.dport == 65536 &&
--- file folder/b.dpf
12:16 == 0x10000
--- file folder/c.dpf
12:16 == 0x0800
--- file folder/d.dpf
tcp.prot == 1
--- file folder/e.dpf
eth.type == 5
--- bytes folder/f.dpf
7f56434f0100
--- file empty/readme.txt
no filter
--- result
read folder
folder/a.dpf:2:1: error[D0102]: words must form an expression  found=end
    
    ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
folder/b.dpf:1:10: error[D0301]: a value must fit its field  value=65536 field=12:16 bits=16
    12:16 == 0x10000
             ^^^^^^^
folder/d.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
    tcp.prot == 1
    ^^^^^^^^
help: did you mean tcp.sport
folder/f.dpf: error[H0013]: rule file must be text  found=binary VCODE
read folder UNKNOWN
folder/a.dpf:2:1: error[D0102]: words must form an expression  found=end
    
    ^
note: expected a field, a protocol, a number, an address, a set, SHIFT, !, ~, - or (
folder/b.dpf:1:10: error[D0301]: a value must fit its field  value=65536 field=12:16 bits=16
    12:16 == 0x10000
             ^^^^^^^
folder/d.dpf:1:1: error[D0201]: a name must be a field, a protocol or declared
    tcp.prot == 1
    ^^^^^^^^
help: did you mean tcp.sport
folder/f.dpf: error[H0013]: rule file must be text  found=binary VCODE
read folder/b.dpf
folder/b.dpf:1:10: error[D0301]: a value must fit its field  value=65536 field=12:16 bits=16
    12:16 == 0x10000
             ^^^^^^^
read folder/none.dpf
folder/none.dpf: error[H0002]: file must exist
read empty
empty: error[H0014]: rules must be at least one  found=no file *.dpf
