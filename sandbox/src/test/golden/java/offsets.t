# an access adds a constant to an offset itself only where no int could wrap into the region: not a negative one
--- java
class Given {
    static int run(Packet packet) {
        int at = packet.length();
        return packet.u8(at + 2) + packet.u8(at - 2) + packet.u8(at + 5 - 3) + packet.u8(3);
    }
}
--- program
.region packet
.file "Given.java"

.function run () i
.line 3
        len     r1, packet
.line 4
        lduci   r2, packet[r1+2]
        addii   r3, r1, -2
        lduci   r3, packet[r3+0]
        addi    r2, r2, r3
        lduci   r1, packet[r1+2]
        addi    r1, r2, r1
        lduci   r2, packet[3]
        addi    r1, r1, r2
        reti    r1
# Given.class: pc 1: error[V2103]: load or store must stay inside its region  region=packet offset=[2,2147483649] width=1 length=[0,2147483647]
Given.class: pc 3: error[V2103]: load or store must stay inside its region  region=packet offset=[-2,2147483645] width=1 length=[0,2147483647]
Given.class: pc 5: error[V2103]: load or store must stay inside its region  region=packet offset=[4,2147483649] width=1 length=[2,2147483647]
Given.class: pc 7: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[2,2147483647]
