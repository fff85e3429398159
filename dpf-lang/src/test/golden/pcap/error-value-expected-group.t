# a list of values does not begin with a list
--- expression
host ((10.0.0.3 or 10.0.0.4) and 10.0.0.5)
--- errors
argument:1:7: error[F0107]: in a list of values, values must be joined
    host ((10.0.0.3 or 10.0.0.4) and 10.0.0.5)
          ^^^^^^^^^^^^^^^^^^^^^^
