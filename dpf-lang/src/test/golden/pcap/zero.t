# what is multiplied by zero is not loaded
--- expression
ether[100] * 0 = 0
--- tests
all of nothing
