# an instruction that jumps to itself
# code V1002 at j wait
# packet -
.region packet
        len     r1, packet
        bneui   r1, 0, done
wait:
        j       wait
done:
        retui   1
