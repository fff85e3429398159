# handlers are written anew where that changes them, and only if they are such
--- file loose.ash
message{pass ;}
--- file neat.ash
message { pass; }
--- file wrong.ash
message {
    pass
}
--- bytes binary.ash
23 c3 28 0a 6d 65 73 73 61 67 65 20 7b 20 70 61 73 73 3b 20 7d 0a
--- command
fmt --check loose.ash neat.ash
fmt loose.ash neat.ash
fmt loose.ash neat.ash
fmt --check loose.ash neat.ash
fmt wrong.ash
fmt binary.ash
fmt missing.ash
fmt folder
fmt
--- result
status 1
out> loose.ash
status 0
out> loose.ash
status 0
status 0
status 2
err> wrong.ash:2:9: error[A0102]: words must form declarations and statements  found='}'
err>         pass
err>             ^
err> note: expected ;
err> help: end it with ;
status 2
err> binary.ash: error[H0003]: file must be readable
err> note: it has bytes that are no UTF-8, which would be lost
status 2
err> missing.ash: error[H0002]: file must exist
status 2
err> folder: error[H0003]: file must be readable  found=directory
status 2
err> exocode fmt: error[H0001]: command line must be of its form
err> note: missing required parameter: 'HANDLER'
err> help: exocode fmt --help
