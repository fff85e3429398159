# more than a program has room for is refused
--- java
class Given {
    static int run(@Size(64) State state) {
        one(state);
        two(state);
        three(state);
        four(state);
        return 0;
    }
    private static void one(State state) {
@repeat 10000 state.i32(0, 1);
    }
    private static void two(State state) {
@repeat 10000 state.i32(0, 1);
    }
    private static void three(State state) {
@repeat 10000 state.i32(0, 1);
    }
    private static void four(State state) {
@repeat 10000 state.i32(0, 1);
    }
}
--- refused
Given.java:19: error[C0303]: handler must fit a program  method=four instructions=65537 max=65536 targets=0 max=65536
