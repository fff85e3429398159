# an expression of nothing
--- expression

--- tests
all of nothing
