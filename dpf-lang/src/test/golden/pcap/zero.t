# what is masked with zero is loaded all the same
--- expression
ether[100] & 0 = 0
--- tests
([100:1] and 0) in 0
