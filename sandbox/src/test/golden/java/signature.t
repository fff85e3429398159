# methods take views and integers; what a run begins in takes views alone
--- java object
class Given {
    static int one(String packet) { return 1; }
}
--- refused object
Given.java:2: error[C0102]: method must take views and integers, and give an integer, boolean or nothing  method=one
help: pass packet, state and the like as the types of dev.exocode.sandbox.view, and numbers as int or long
--- java result
class Given {
    static Packet one(Packet packet) { return packet; }
}
--- refused result
Given.java:2: error[C0102]: method must take views and integers, and give an integer, boolean or nothing  method=one
help: pass packet, state and the like as the types of dev.exocode.sandbox.view, and numbers as int or long
--- java number
class Given {
    static int one(Packet packet, int number) { return number; }
}
--- refused number
Given.java:2: error[C0103]: method that is run must take views alone, of each region one  method=one parameter=2
help: read numbers from the views
--- java twice
class Given {
    static int one(Packet packet, WritablePacket again) { return 1; }
}
--- refused twice
Given.java:2: error[C0103]: method that is run must take views alone, of each region one  method=one parameter=2
help: read numbers from the views
--- java called
class Given {
    static int one(Packet packet) {
        return many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }
    private static int many(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m) {
        return a;
    }
}
--- refused called
Given.java:3: error[C0102]: method must take views and integers, and give an integer, boolean or nothing  method=one call=Given.many
help: pass packet, state and the like as the types of dev.exocode.sandbox.view, and numbers as int or long
