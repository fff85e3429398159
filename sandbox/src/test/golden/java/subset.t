# what is not of the subset is refused with its line and what to write instead, all of it at once
--- java
class Given {
    static int calls;
    static final int LIMIT = Integer.parseInt("7");
    static final int[] TABLE = {1, 2};
    static int run(Packet packet, @Size(8) State state) {
        Object object = new Object();
        int[] array = new int[4];
        array[0] = TABLE[1];
        String text = "text";
        Runnable runnable = () -> {};
        calls++;
        if (packet.length() > LIMIT) {
            throw new IllegalStateException("long");
        }
        assert packet.length() > 3;
        synchronized (state) {
            state.u8(0, 1);
        }
        System.nanoTime();
        helper(packet);
        return object == null ? 1 : 0;
    }
    private static void helper(Packet packet) {
        double half = packet.length() / 2.0;
        int strange = (int) half;
        try {
            packet.u8(0);
        } catch (IndexOutOfBoundsException e) {
            strange++;
        }
        Integer.bitCount(strange);
        packet.hashCode();
        new Given().instance();
        switch ("a".charAt(strange)) {
            default:
        }
    }
    private void instance() {}
}
--- method
run
--- refused
Given.java:6: error[C0201]: handler must not make, compare or pass objects  method=run
help: keep numbers in int and long variables, and data in scratch or state
Given.java:7: error[C0202]: handler must not use arrays  method=run
help: keep data in scratch or state
Given.java:8: error[C0205]: field must be a static final constant of the handler's own class  method=run field=TABLE
help: write tables as a switch, and keep data in state or scratch: there are no arrays
Given.java:9: error[C0203]: constant must be an int or a long  method=run
help: compare bytes of the packet, not strings
Given.java:10: error[C0204]: handler must not use lambdas or strings  method=run
help: write a static method and call it
Given.java:11: error[C0205]: field must be a static final constant of the handler's own class  method=run field=calls
help: keep what changes in state, and write constants as numbers
Given.java:12: error[C0205]: field must be a static final constant of the handler's own class  method=run field=LIMIT
help: keep what changes in state, and write constants as numbers
Given.java:13: error[C0206]: handler must not throw or catch  method=run
help: check before, and return
Given.java:15: error[C0206]: handler must not throw or catch  method=run
help: check before, and return
Given.java:16: error[C0207]: handler must not lock  method=run
help: state belongs to one instance of a program, which runs on one thread
Given.java:17: error[C0206]: handler must not throw or catch  method=run
help: check before, and return
Given.java:18: error[C0207]: handler must not lock  method=run
help: state belongs to one instance of a program, which runs on one thread
Given.java:19: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=run call=System.nanoTime
help: declare what the host offers as a static native method
Given.java:21: error[C0201]: handler must not make, compare or pass objects  method=run
help: keep numbers in int and long variables, and data in scratch or state
Given.java:24: error[C0209]: number must be an integer  method=helper
help: compute with long, in units small enough
Given.java:25: error[C0209]: number must be an integer  method=helper
help: compute with long, in units small enough
Given.java:27: error[C0206]: handler must not throw or catch  method=helper
help: check before, and return
Given.java:31: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=helper call=Integer.bitCount
help: declare what the host offers as a static native method
Given.java:32: error[C0208]: call must be of a static method of the handler's own class, of a view or of a known method of java.lang  method=helper call=Object.hashCode
help: declare what the host offers as a static native method
Given.java:33: error[C0201]: handler must not make, compare or pass objects  method=helper
help: keep numbers in int and long variables, and data in scratch or state
