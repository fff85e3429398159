# there must be no doubt which method runs
--- java several
class Given {
    static int one(Packet packet) { return 1; }
    static int two(Packet packet) { return 2; }
}
--- refused several
Given.java: error[C0101]: class must have one static method to run, or name it  found=2
help: begin in a static method that is not private, and make those private that it calls
--- java none
class Given {
    private static int one(Packet packet) { return 1; }
    int two(Packet packet) { return 2; }
}
--- refused none
Given.java: error[C0101]: class must have one static method to run, or name it  found=0
help: begin in a static method that is not private, and make those private that it calls
--- java named
class Given {
    static int one(Packet packet) { return 1; }
    static int two(Packet packet) { return 2; }
}
--- method named
two
--- program named
.region packet
.file "Given.java"

.function two () i
.line 3
        retii   2
# accepted, fuel 1
--- java missing
class Given {
    static int one(Packet packet) { return 1; }
    static native int two(Packet packet);
}
--- method missing
two
--- refused missing
Given.java: error[C0101]: class must have one static method to run, or name it  found=0 wanted=two
help: begin in a static method that is not private, and make those private that it calls
