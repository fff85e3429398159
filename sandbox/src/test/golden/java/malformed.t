# bytes that are no class file are refused at the byte that is wrong
--- bytes magic
7f564346
--- refused magic
Given.class: byte 0: error[C0401]: class file must be well-formed  magic=no
help: compile the source again, with javac
--- bytes short
cafebabe0000003d0003 0100
--- refused short
Given.class: byte 11: error[C0401]: class file must be well-formed  wanted=2 found=1
help: compile the source again, with javac
--- bytes tag
cafebabe0000003d0003 02 00
--- refused tag
Given.class: byte 10: error[C0401]: class file must be well-formed  constant=1 tag=2
help: compile the source again, with javac
--- bytes name
cafebabe0000003d0003 0700020700010021000100000000000000000000
--- refused name
Given.class: byte 13: error[C0401]: class file must be well-formed  constant=2 tag=7 wanted=1
help: compile the source again, with javac
--- bytes extra
cafebabe0000003d0003 0700020100014100210001000000000000000000 0000
--- refused extra
Given.class: byte 31: error[C0401]: class file must be well-formed  extra=1
help: compile the source again, with javac
