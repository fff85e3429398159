package dev.exocode.examples.libraryos;

import dev.exocode.host.capability.Capability;
import dev.exocode.host.kernel.Call;
import dev.exocode.host.kernel.Environment;
import dev.exocode.host.kernel.Kernel;
import dev.exocode.host.kernel.Library;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of procedures in another environment: a server is one that has this as its library, and a client calls it through {@link #client}.
 * Arguments and results are in the registers; what is larger goes through a page that the client shares with the server.
 *
 * <pre>
 * register    0           1        2 .. 31
 * called      procedure   0        arguments
 * answered    as it was   status   results
 * </pre>
 *
 * <p>The kernel lets everybody call everybody, and says who calls. Who may is for the server to say: it serves those that it was told to admit, and nobody
 * else. It believes nothing else of what is in the registers or in the page.
 *
 * <p>Source: lightweight remote procedure call (Bershad and others, SOSP 1989), on protected control transfer as in Aegis (SOSP 1995, section 6.1).
 */
public final class Lrpc implements Library {
    /** The register of the number of the procedure. */
    public static final int PROCEDURE = 0;

    /** The register of the status. */
    public static final int STATUS = 1;

    /** The first register of arguments and of results. */
    public static final int FIRST = 2;

    /** The procedure that takes the client's page: the frame, and behind it the bytes of a capability. */
    private static final long SHARE = 0;

    private static final int CAPABILITY_AT = FIRST + 1;
    private static final int CAPABILITY_REGISTERS = (Capability.BYTES + Long.BYTES - 1) / Long.BYTES;

    /** What became of a call. The numbers in the register are the places here. Append only. */
    public enum Status {
        /** It was not served: the environment is not there, or does not serve so. */
        UNSERVED,
        /** The procedure has run. */
        DONE,
        /** The server does not know the caller. */
        STRANGER,
        /** There is no procedure with the number. */
        NO_PROCEDURE,
        /** The page is not there, or what was shown does not allow to write it. */
        NO_PAGE,
        /** The procedure does not take such arguments. */
        REFUSED;

        private static final Status[] ALL = values();

        static Status of(long register) {
            return register >= 0 && register < ALL.length ? ALL[(int) register] : UNSERVED;
        }
    }

    /** What a server does when it is called. */
    @FunctionalInterface
    public interface Procedure {
        /**
         * Runs.
         *
         * @param registers the arguments from {@link #FIRST} on, anything; the results when it is done
         * @param page what the caller shares, anything and perhaps gone; empty if it shares none
         * @return what became of it
         */
        Status run(long[] registers, Optional<SharedPage> page);
    }

    private record Shared(int frame, Capability shown, SharedPage page) {}

    private final Map<Long, Procedure> procedures = new HashMap<>();
    private final Set<Integer> admitted = new HashSet<>();

    /** By caller what it shares; it is at the page with the number of the caller. */
    private final Map<Long, Shared> pages = new HashMap<>();

    /** Makes a server without procedures, which knows nobody. */
    public Lrpc() {}

    /**
     * Serves a procedure.
     *
     * @param number its number, 1 or more
     * @param procedure what it does
     * @return this
     * @throws IllegalArgumentException if it cannot have the number
     */
    public Lrpc serve(long number, Procedure procedure) {
        if (number <= SHARE) {
            throw new IllegalArgumentException("procedure=" + number);
        }
        procedures.put(number, procedure);
        return this;
    }

    /**
     * Serves an environment from now on.
     *
     * @param caller its number
     */
    public void admit(int caller) {
        admitted.add(caller);
    }

    /**
     * Serves an environment no more, and forgets its page.
     *
     * @param self the environment of the server
     * @param caller the number of the other one
     */
    public void dismiss(Environment self, int caller) {
        admitted.remove(caller);
        pages.remove((long) caller);
        self.unmap(caller);
    }

    @Override
    public void entered(Environment self, Call call) {
        long[] registers = call.registers();
        registers[STATUS] = served(self, call.caller(), registers).ordinal();
        call.answer();
    }

    private Status served(Environment self, int caller, long[] registers) {
        if (!admitted.contains(caller)) {
            return Status.STRANGER;
        }
        if (registers[PROCEDURE] == SHARE) {
            return share(self, caller, registers);
        }
        Procedure procedure = procedures.get(registers[PROCEDURE]);
        return procedure == null
                ? Status.NO_PROCEDURE
                : procedure.run(
                        registers, Optional.ofNullable(pages.get((long) caller)).map(Shared::page));
    }

    private Status share(Environment self, int caller, long[] registers) {
        ByteBuffer bytes = ByteBuffer.allocate(CAPABILITY_REGISTERS * Long.BYTES);
        for (int i = 0; i < CAPABILITY_REGISTERS; i++) {
            bytes.putLong(registers[CAPABILITY_AT + i]);
        }
        int frame = (int) registers[FIRST];
        Optional<Capability> shown = Capability.of(Arrays.copyOf(bytes.array(), Capability.BYTES));
        if (shown.isEmpty()
                || self.map(caller, frame, shown.get(), true).value().isEmpty()) {
            return Status.NO_PAGE;
        }
        pages.put((long) caller, new Shared(frame, shown.get(), new SharedPage(self, caller, frame, shown.get())));
        return Status.DONE;
    }

    /** The TLB has forgotten a page that a client shares: if it is still there, and still shared, it is mapped again. */
    @Override
    public void miss(Environment self, long address, boolean writes) {
        long page = Math.floorDiv(address, (long) Kernel.PAGE_BYTES);
        Shared shared = pages.get(page);
        if (shared != null) {
            self.map(page, shared.frame, shared.shown, true);
        }
    }

    /**
     * What a client calls a server through.
     *
     * @param self the environment of the client
     * @param server the number of that of the server
     * @return a client that shares no page
     */
    public static Client client(Environment self, int server) {
        return new Client(self, server);
    }

    /** One environment that calls procedures of another one. */
    public static final class Client {
        private final Environment self;
        private final int server;
        private final long[] registers = new long[Call.REGISTERS];

        private Client(Environment self, int server) {
            this.self = self;
            this.server = server;
        }

        /**
         * Calls a procedure.
         *
         * @param procedure its number
         * @param arguments what it is to get, at most 30
         * @return what became of it; {@link #result} tells the rest
         * @throws IndexOutOfBoundsException if there are too many arguments
         */
        public Status call(long procedure, long... arguments) {
            System.arraycopy(arguments, 0, registers, FIRST, arguments.length);
            Arrays.fill(registers, FIRST + arguments.length, registers.length, 0);
            registers[PROCEDURE] = procedure;
            registers[STATUS] = Status.UNSERVED.ordinal();
            // A server that is gone, or answers later, has not written a status.
            boolean called = self.call(server, registers).value().isPresent();
            return called ? Status.of(registers[STATUS]) : Status.UNSERVED;
        }

        /**
         * What the last call gave.
         *
         * @param index which result, from 0 on
         * @return its value
         * @throws IndexOutOfBoundsException if there is none with the index
         */
        public long result(int index) {
            return registers[FIRST + index];
        }

        /**
         * Lets the server read and write a page, which it finds at all calls from now on.
         *
         * @param page one that this environment has made
         * @return what became of it
         */
        public Status share(SharedPage page) {
            Optional<Capability> granted = page.grant(server);
            if (granted.isEmpty()) {
                return Status.NO_PAGE;
            }
            ByteBuffer bytes = ByteBuffer.allocate(CAPABILITY_REGISTERS * Long.BYTES);
            bytes.put(granted.get().bytes()).rewind();
            long[] arguments = new long[1 + CAPABILITY_REGISTERS];
            arguments[0] = page.frame();
            bytes.asLongBuffer().get(arguments, 1, CAPABILITY_REGISTERS);
            return call(SHARE, arguments);
        }
    }
}
