# names are names, each there once
--- bytes empty
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 01000000
00
--- diagnostics empty
program.vco: byte 40: error[B0013]: name must be well-formed and declared once  name=
--- bytes digit
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 03000000
023178  # 1x
--- diagnostics digit
program.vco: byte 40: error[B0013]: name must be well-formed and declared once  name=1x
--- bytes not-ascii
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 03000000
02c3a9
--- diagnostics not-ascii
program.vco: byte 40: error[B0013]: name must be well-formed and declared once  name=��
--- bytes control
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 02000000
011b
--- diagnostics control
program.vco: byte 40: error[B0013]: name must be well-formed and declared once  name=?
--- bytes long
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 42000000
417878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878
--- diagnostics long
program.vco: byte 40: error[B0013]: name must be well-formed and declared once  name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
--- bytes function-twice
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 24000000
00000000 00000000 0700000000000000
0166  # f
01000000 00000000 0700000000000000
0166  # f
--- diagnostics function-twice
program.vco: byte 74: error[B0013]: name must be well-formed and declared once  name=f
--- bytes import-twice
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 14000000
0700000000000000
0166  # f
0700000000000000
0166  # f
--- diagnostics import-twice
program.vco: byte 58: error[B0013]: name must be well-formed and declared once  name=f
--- bytes extension-twice
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 06000000
026675  # fu
026675  # fu
--- diagnostics extension-twice
program.vco: byte 43: error[B0013]: name must be well-formed and declared once  name=fu
--- bytes extension-unknown
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 07000000
026675  # fu
03667575  # fuu
--- diagnostics extension-unknown
program.vco: byte 43: error[B0015]: extension must be known to the host  extension=fuu
--- bytes short
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0500 0000 02000000
0366
--- diagnostics short
program.vco: byte 41: error[B0010]: declaration must end inside its section  wanted=3 found=1
