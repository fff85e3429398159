# a host call is found by its name, and takes few numbers
--- java
class Given {
    static int one(Packet packet) {
        twice(1);
        twice(1L);
        größe();
        return many(1, 2, 3, 4, 5, 6, 7);
    }
    private static native void twice(int a);
    private static native void twice(long a);
    private static native void größe();
    private static native int many(int a, int b, int c, int d, int e, int f, int g);
}
--- refused
Given.java:4: error[C0105]: host call must have a name of its own, in ASCII, and at most 6 numbers  method=one import=twice(l)
help: give each native method another name
Given.java:5: error[C0105]: host call must have a name of its own, in ASCII, and at most 6 numbers  method=one call=Given.größe
help: give each native method another name
Given.java:6: error[C0105]: host call must have a name of its own, in ASCII, and at most 6 numbers  method=one call=Given.many
help: give each native method another name
