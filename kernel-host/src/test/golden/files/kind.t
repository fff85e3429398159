# a file of no known kind
--- command
disasm notes.txt
--- file notes.txt
12:16 == 0x0800
--- result
status 2
err> notes.txt: error[H0004]: file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)
