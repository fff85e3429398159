# place and size of a field are constants
--- source
(0:8):8 == 1 && 0:(1:8) == 2
--- diagnostics
filter.dpf:1:1: error[D0206]: a constant must stand here, not a field
    (0:8):8 == 1 && 0:(1:8) == 2
    ^^^^^
filter.dpf:1:19: error[D0206]: a constant must stand here, not a field
    (0:8):8 == 1 && 0:(1:8) == 2
                      ^^^^^
