# words of other filter languages get help
--- source
ip.proto == 6 and tcp.dport == 80
--- diagnostics
filter.dpf:1:15: error[D0102]: words must form an expression  found='and'
    ip.proto == 6 and tcp.dport == 80
                  ^^^
note: expected an operator or the end
help: join atoms with &&
