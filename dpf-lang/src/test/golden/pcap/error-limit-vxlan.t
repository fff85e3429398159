# a network number above the largest
--- expression
vxlan 16777216
--- errors
argument:1:7: error[F0305]: a value must not pass the largest of its kind  found=16777216 limit=16777215
    vxlan 16777216
          ^^^^^^^^
