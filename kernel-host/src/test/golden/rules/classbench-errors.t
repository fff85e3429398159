# what is wrong with a line of ClassBench is said at the field that is wrong
--- read
acl
acl UNKNOWN
--- file acl
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.256/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.3 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/33 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65536 80 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65535 81 : 80 0x06/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 0x06/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x106/0xff 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06 0x1000/0x1000
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000 drop
@10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80
@
@10.1.2.3/32 192.168.7.9/16 0 : 65535 99999999999999999999 : 80 0x06/0xff
@10 .1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff
@0x0a.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff
@10.1.2.3/32 192.168.7.9/ 16 0 : 65535 80 : 80 0x06/0xff
--- result
read acl
acl:2:1: error[H0017]: field must have its form, and numbers within their limits  found='10.1.2.3/32'
    10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
    ^^^^^^^^^^^
note: expected @ before the rule
acl:3:2: error[H0017]: field must have its form, and numbers within their limits  found='10.1.2/32'
    @10.1.2/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
     ^^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
acl:4:2: error[H0017]: field must have its form, and numbers within their limits  found='10.1.2.256/32'
    @10.1.2.256/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
     ^^^^^^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
acl:5:2: error[H0017]: field must have its form, and numbers within their limits  found='10.1.2.3'
    @10.1.2.3 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
     ^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
acl:6:14: error[H0017]: field must have its form, and numbers within their limits  found='192.168.7.9/33'
    @10.1.2.3/32 192.168.7.9/33 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000
                 ^^^^^^^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
acl:7:33: error[H0017]: field must have its form, and numbers within their limits  found='65536'
    @10.1.2.3/32 192.168.7.9/16 0 : 65536 80 : 80 0x06/0xff 0x1000/0x1000
                                    ^^^^^
note: expected two ports of 0 to 65535 with : between them, the smaller first
acl:8:39: error[H0017]: field must have its form, and numbers within their limits  found='81'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 81 : 80 0x06/0xff 0x1000/0x1000
                                          ^^
note: expected two ports of 0 to 65535 with : between them, the smaller first
acl:9:39: error[H0017]: field must have its form, and numbers within their limits  found='80'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 0x06/0xff 0x1000/0x1000
                                          ^^
note: expected two ports of 0 to 65535 with : between them, the smaller first
acl:10:47: error[H0017]: field must have its form, and numbers within their limits  found='0x106/0xff'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x106/0xff 0x1000/0x1000
                                                  ^^^^^^^^^^
note: expected a protocol and its mask as 0x06/0xff
acl:11:52: error[H0017]: field must have its form, and numbers within their limits  found='0x1000/0x1000'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06 0x1000/0x1000
                                                       ^^^^^^^^^^^^^
note: expected a protocol and its mask as 0x06/0xff
acl:12:64: error[H0017]: field must have its form, and numbers within their limits  found=end
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/
                                                                   ^
note: expected flags and their mask as 0x1000/0x1000, or the end
acl:13:71: error[H0017]: field must have its form, and numbers within their limits  found='drop'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff 0x1000/0x1000 drop
                                                                          ^^^^
note: expected the end
acl:14:46: error[H0017]: field must have its form, and numbers within their limits  found=end
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80
                                                 ^
note: expected a protocol and its mask as 0x06/0xff
acl:15:2: error[H0017]: field must have its form, and numbers within their limits  found=end
    @
     ^
note: expected an IPv4 address, / and 0 to 32
acl:16:39: error[H0017]: field must have its form, and numbers within their limits  found='99999999999999999999'
    @10.1.2.3/32 192.168.7.9/16 0 : 65535 99999999999999999999 : 80 0x06/0xff
                                          ^^^^^^^^^^^^^^^^^^^^
note: expected two ports of 0 to 65535 with : between them, the smaller first
acl:17:2: error[H0017]: field must have its form, and numbers within their limits  found='10'
    @10 .1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff
     ^^
note: expected an IPv4 address, / and 0 to 32
acl:18:2: error[H0017]: field must have its form, and numbers within their limits  found='0x0a.1.2.3/32'
    @0x0a.1.2.3/32 192.168.7.9/16 0 : 65535 80 : 80 0x06/0xff
     ^^^^^^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
acl:19:14: error[H0017]: field must have its form, and numbers within their limits  found='192.168.7.9/'
    @10.1.2.3/32 192.168.7.9/ 16 0 : 65535 80 : 80 0x06/0xff
                 ^^^^^^^^^^^^
note: expected an IPv4 address, / and 0 to 32
read acl UNKNOWN
unfit acl: error[H0016]: rules of addresses and ports must be for a link type that has a place for IPv4  link=UNKNOWN
