# state, scratch and out are as large as said
--- java none
class Given {
    static int one(State state) { return 1; }
}
--- refused none
Given.java:2: error[C0104]: size must be given of state, scratch and out, and be possible  method=one region=state bytes=none
help: write @Size(bytes) before the parameter
--- java negative
class Given {
    static int one(@Size(-1) Scratch scratch) { return 1; }
}
--- refused negative
Given.java:2: error[C0104]: size must be given of state, scratch and out, and be possible  method=one region=scratch bytes=-1
help: write @Size(bytes) before the parameter
--- java large
class Given {
    static int one(@Size(1 << 25) Out out) { return 1; }
}
--- refused large
Given.java:2: error[C0104]: size must be given of state, scratch and out, and be possible  method=one region=out bytes=33554432
help: write @Size(bytes) before the parameter
--- java packet
class Given {
    static int one(@Size(64) Packet packet) { return 1; }
}
--- refused packet
Given.java:2: error[C0104]: size must be given of state, scratch and out, and be possible  method=one region=packet bytes=64
help: write @Size(bytes) before the parameter
