# what the method that runs does not call may do as it likes
--- java
class Given {
    private final String name = "x";
    static int run(Packet packet) { return packet.length(); }
    public static void main(String[] arguments) { System.out.println(run(new Packet(new byte[3]))); }
    @Override public String toString() { return name; }
}
--- method
run
--- program
.region packet
.file "Given.java"

.function run () i
.line 3
        len     r1, packet
        reti    r1
# accepted, fuel 2
