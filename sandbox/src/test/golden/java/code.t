# bytecode that no JVM would load is refused, whatever a compiler's stack maps say
--- bytecode underflow
(Ldev/exocode/sandbox/view/Packet;)I
60 ac     # iadd, ireturn
--- refused underflow
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run stack=empty
help: compile the source again, with javac
--- bytecode type
(Ldev/exocode/sandbox/view/Packet;)I
09 ac     # lconst_0, ireturn
--- refused type
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run operand=long wanted=int
help: compile the source again, with javac
--- bytecode result
(Ldev/exocode/sandbox/view/Packet;)I
09 ad     # lconst_0, lreturn
--- refused result
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run result=long wanted=int
help: compile the source again, with javac
--- bytecode end
(Ldev/exocode/sandbox/view/Packet;)I
03        # iconst_0
--- refused end
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run control=goes on behind the last instruction
help: compile the source again, with javac
--- bytecode middle
(Ldev/exocode/sandbox/view/Packet;)I
a7 0004   # goto into the sipush
11 0000 ac
--- refused middle
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run target=4
help: compile the source again, with javac
--- bytecode merge
(Ldev/exocode/sandbox/view/Packet;)I
03 99 0004 04   # iconst_0, ifeq over the iconst_1
03 ac           # with one operand more on one way
--- refused merge
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run stack=other than on another way
help: compile the source again, with javac
--- bytecode variable
(Ldev/exocode/sandbox/view/Packet;)I
1b ac     # iload_1, never set
--- refused variable
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run local=1 wanted=int
help: compile the source again, with javac
--- bytecode half
(Ldev/exocode/sandbox/view/Packet;)I
0a 40     # lconst_1, lstore_1
03 3d     # istore_2, its second half
1f 88 ac  # lload_1
--- refused half
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run local=1 wanted=long
help: compile the source again, with javac
--- bytecode words
(Ldev/exocode/sandbox/view/Packet;)I
0a 57 03 ac  # pop of half a long
--- refused words
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run operand=long wanted=1 words
help: compile the source again, with javac
--- bytecode locals
(Ldev/exocode/sandbox/view/Packet;)I
03 36 ff 03 ac # istore 255
--- refused locals
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run local=255 locals=4
help: compile the source again, with javac
--- bytecode view
(Ldev/exocode/sandbox/view/Packet;)I
2a ac     # aload_0, ireturn
--- refused view
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run operand=packet wanted=int
help: compile the source again, with javac
--- bytecode unknown
(Ldev/exocode/sandbox/view/Packet;)I
ca        # breakpoint
--- refused unknown
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run instruction=202
help: compile the source again, with javac
--- bytecode table
(Ldev/exocode/sandbox/view/Packet;)I
03 aa 0000 00000010 00000001 00000000  # tableswitch from 1 to 0
--- refused table
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run targets=0
help: compile the source again, with javac
--- bytecode lookup
(Ldev/exocode/sandbox/view/Packet;)I
03 ab 0000 00000010 7fffffff  # lookupswitch with more keys than bytes
--- refused lookup
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run targets=2147483647
help: compile the source again, with javac
--- bytecode wide
(Ldev/exocode/sandbox/view/Packet;)I
c4 60 0000 # wide iadd
--- refused wide
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run wide=96
help: compile the source again, with javac
--- bytecode constant
(Ldev/exocode/sandbox/view/Packet;)I
b8 ffff ac # invokestatic of what is not there
--- refused constant
Given.class: byte 0: error[C0401]: class file must be well-formed  constant=65535 tag=0 wanted=10
help: compile the source again, with javac
--- bytecode ways
(Ldev/exocode/sandbox/view/Packet;)I
03 99 0008       # ifeq, over
03 3c a7 0005    # an int in variable 1, on one way
09 40            # half a long in it, on the other
1b ac            # iload_1
--- refused ways
Given.class: error[C0301]: bytecode must be what a Java compiler writes  method=run local=1 wanted=int
help: compile the source again, with javac
