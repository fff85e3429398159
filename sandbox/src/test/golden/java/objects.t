# what authors of Java reach for is named, with what handlers have instead
--- java
class Given {
    enum Color {
        RED,
        GREEN
    }
    static final Integer LIMIT = 7;
    static final int[] TABLE = {1, 2};
    static int last;
    static int run(Packet packet) {
        System.out.println(packet.length());
        Color color = Color.RED;
        int at = color.ordinal();
        switch (java.time.DayOfWeek.MONDAY) {
            case SUNDAY:
                at = 1;
            default:
        }
        if (packet.length() > LIMIT) {
            last = TABLE.length;
        }
        int wide = TABLE[0];
        Long number = 5L;
        Integer boxed = wide;
        wide += boxed;
        wide += (Integer) boxed.hashCode();
        last = wide;
        return java.io.File.separatorChar;
    }
}
--- method
run
--- refused
Given.java:10: error[C0205]: field must be a static final constant of the handler's own class  method=run field=System.out
help: write to out or state, or call a static native method: handlers print nothing
Given.java:11: error[C0205]: field must be a static final constant of the handler's own class  method=run field=Given$Color.RED
help: use int constants, and a switch on them: there are no enumerations and other objects
Given.java:12: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=Given$Color.ordinal
help: use int constants, and a switch on them: there are no enumerations and other objects
Given.java:13: error[C0205]: field must be a static final constant of the handler's own class  method=run field=Given$1.$SwitchMap$java$time$DayOfWeek
help: use int constants, and a switch on them: there are no enumerations and other objects
Given.java:18: error[C0205]: field must be a static final constant of the handler's own class  method=run field=LIMIT
help: declare it as int, long or boolean: boxed numbers are objects
Given.java:19: error[C0205]: field must be a static final constant of the handler's own class  method=run field=TABLE
help: write tables as a switch, and keep data in state or scratch: there are no arrays
Given.java:21: error[C0205]: field must be a static final constant of the handler's own class  method=run field=TABLE
help: write tables as a switch, and keep data in state or scratch: there are no arrays
Given.java:22: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=Long.valueOf
help: declare it as int, long or boolean: boxed numbers are objects
Given.java:23: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=Integer.valueOf
help: declare it as int, long or boolean: boxed numbers are objects
Given.java:24: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=Integer.intValue
help: declare it as int, long or boolean: boxed numbers are objects
Given.java:25: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=Integer.hashCode
help: declare what the host offers as a static native method
Given.java:26: error[C0205]: field must be a static final constant of the handler's own class  method=run field=last
help: keep what changes in state, and write constants as numbers
Given.java:27: error[C0205]: field must be a static final constant of the handler's own class  method=run field=File.separatorChar
help: declare the constant in the handler's own class
