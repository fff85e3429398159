# scenarios that are not of their form: each mistake is told where it is, and what is behind it is read nevertheless
--- file words.scenario
kernel { pages 10 $ }
environment web { handler echo.ash; }
device wire = capture "open.pcap
--- file forms.scenario
kernal { pages 3; }
kernel { pagse 3; slices 4 of 1 hour; blocks; }
environment { slices 2; }
environment web {
    slice 4
    pages 20;
    handler echo;
    each slice sleep 3 ms;
    when revoked obeys;
    claim "tcp" into rings of 3 pages, slots of 100;
}
device wire = capture;
at 10 destroy web;
at 10 ms destory web;
every 5 ms flood wire with 10 frames;
run for 3 ms;
--- file end.scenario
environment web {
    slices 2;
--- file empty.scenario
# nothing
--- command
kernel words.scenario
kernel forms.scenario
kernel end.scenario
kernel empty.scenario
kernel empty.scenario --check
--- result
status 2
err> words.scenario:1:19: error[H0402]: text must be made of words, numbers, texts in quotes and signs of the language  found='$'
err>     kernel { pages 10 $ }
err>                       ^
err> words.scenario:2:31: error[H0402]: text must be made of words, numbers, texts in quotes and signs of the language  found='.'
err>     environment web { handler echo.ash; }
err>                                   ^
err> help: names of files and expressions stand in double quotes
err> words.scenario:3:23: error[H0402]: text must be made of words, numbers, texts in quotes and signs of the language  found='"'
err>     device wire = capture "open.pcap
err>                           ^
err> help: close the quotes on the same line
status 2
err> forms.scenario:1:1: error[H0403]: scenario must be of its form  found='kernal'
err>     kernal { pages 3; }
err>     ^^^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean kernel
err> forms.scenario:2:10: error[H0403]: scenario must be of its form  found='pagse'
err>     kernel { pagse 3; slices 4 of 1 hour; blocks; }
err>              ^^^^^
err> note: expected blocks or engine or link or overrun or pages or patience or promote or reserve and others
err> help: did you mean pages
err> forms.scenario:2:33: error[H0403]: scenario must be of its form  found='hour'
err>     kernel { pagse 3; slices 4 of 1 hour; blocks; }
err>                                     ^^^^
err> note: expected ms or ns or s or us
err> forms.scenario:2:45: error[H0403]: scenario must be of its form  found=';'
err>     kernel { pagse 3; slices 4 of 1 hour; blocks; }
err>                                                 ^
err> note: expected a number
err> forms.scenario:3:13: error[H0403]: scenario must be of its form  found='{'
err>     environment { slices 2; }
err>                 ^
err> note: expected a name
err> forms.scenario:5:12: error[H0403]: scenario must be of its form  found='pages'
err>         slice 4
err>                ^
err> note: expected ;
err> help: end it with ;
err> forms.scenario:7:13: error[H0403]: scenario must be of its form  found='echo'
err>         handler echo;
err>                 ^^^^
err> note: expected a text in quotes
err> forms.scenario:8:16: error[H0403]: scenario must be of its form  found='sleep'
err>         each slice sleep 3 ms;
err>                    ^^^^^
err> note: expected call or take or work
err> forms.scenario:9:18: error[H0403]: scenario must be of its form  found='obeys'
err>         when revoked obeys;
err>                      ^^^^^
err> note: expected ignore or obey
err> help: did you mean obey
err> forms.scenario:10:22: error[H0403]: scenario must be of its form  found='rings'
err>         claim "tcp" into rings of 3 pages, slots of 100;
err>                          ^^^^^
err> note: expected ring
err> help: did you mean ring
err> forms.scenario:12:22: error[H0403]: scenario must be of its form  found=';'
err>     device wire = capture;
err>                          ^
err> note: expected a text in quotes
err> forms.scenario:13:7: error[H0403]: scenario must be of its form  found='destroy'
err>     at 10 destroy web;
err>           ^^^^^^^
err> note: expected ms or ns or s or us
err> forms.scenario:14:10: error[H0403]: scenario must be of its form  found='destory'
err>     at 10 ms destory web;
err>              ^^^^^^^
err> note: expected call or create or destroy or fail or flood or grant or replace or revoke and others
err> help: did you mean destroy
err> forms.scenario:15:31: error[H0403]: scenario must be of its form  found='frames'
err>     every 5 ms flood wire with 10 frames;
err>                                   ^^^^^^
err> note: expected malformed
err> forms.scenario:16:5: error[H0403]: scenario must be of its form  found='for'
err>     run for 3 ms;
err>         ^^^
err> note: expected a number
status 2
err> end.scenario:3:1: error[H0403]: scenario must be of its form  found=end
err>
err>     ^
err> note: expected }
status 0
out> over at 0.000 ms
status 0
out> empty.scenario: good  environments=0 devices=0 happenings=0
out> kernel { pages 256; reserve 5; blocks 256; timers 64; slices 32 of 1 ms; overrun 16; patience 50 us; engine interp; promote after 1000; seed 1; link ethernet; }
