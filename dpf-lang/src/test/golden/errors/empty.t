# a filter of nothing but comments has no atom
--- source
# nothing

# at all
--- diagnostics
filter.dpf:1:1: error[D0103]: a filter must have an atom
    # nothing
    ^
help: write one, for example ip.proto == 6
