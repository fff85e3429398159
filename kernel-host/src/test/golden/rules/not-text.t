# what is no text is not taken for rules: compressed files, captures
--- read
rules.xz
capture.pcap
rules.csv
missing.txt
--- bytes rules.xz
fd377a585a000004e6d6b446
--- bytes capture.pcap
d4c3b2a1020004000000000000000000
--- bytes rules.csv
73 72 63 0d 0a 31 30 2e 30 2e 30 2e 31 1b 0a
--- result
read rules.xz
rules.xz:1:6: error[H0013]: rule file must be text  found=0x00
    �7zXZ???�ִF
         ^
read capture.pcap
capture.pcap:1:4: error[H0013]: rule file must be text  found=0x02
    �ò�????????????
       ^
read rules.csv
rules.csv:2:9: error[H0013]: rule file must be text  found=0x1b
    10.0.0.1?
            ^
read missing.txt
missing.txt: error[H0002]: file must exist
