# compares the packet with the memory that the host granted, as far as both go
# run 0000 => 2
# run 0001 => 1
.region packet
.region user 16
.function main () u
        len     r1, packet
        len     r2, user
        bleu    r1, r2, least
        movu    r1, r2
least:
        setu    r3, 0
next:
        bgeu    r3, r1, done
        lduci   r4, packet[r3+0]
        lduci   r5, user[r3+0]
        bneu    r4, r5, done
        addui   r3, r3, 1
        j       next
done:
        retu    r3
