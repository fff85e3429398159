# which way a packet went
--- link
LINUX_SLL2
--- expression
inbound and outbound
--- tests
all
  not
    [10:1] in 4
  [10:1] in 4
