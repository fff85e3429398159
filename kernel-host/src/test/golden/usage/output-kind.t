# an output whose form is not known
--- command
compile ok.dpf -o ok.txt
--- file ok.dpf
12:16 == 0x0800
--- result
status 2
err> ok.txt: error[H0001]: command line must be of its form
err> help: name the output .vco for binary VCODE or .vs for assembly text
