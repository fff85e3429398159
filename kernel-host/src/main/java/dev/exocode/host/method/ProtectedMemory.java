package dev.exocode.host.method;

import dev.exocode.host.load.Engine;
import dev.exocode.host.load.ProgramKind;
import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.binary.BinaryFormat;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import dev.exocode.verifier.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Memory that is changed by methods; see the package for what holds. For one thread at a time: who calls it sees to it that nobody else
 * writes there meanwhile, nor between two calls if the invariant is to be worth something.
 *
 * <p>A method has its arguments as its packet, and the memory as {@code user}; what it returns and writes to {@code out} is its answer. A
 * condition has the same, cannot write, and, behind the method, has as {@code state} what stood at the beginning of the memory before.
 */
public final class ProtectedMemory {
    /** The most bytes of memory, as the policy of methods has it. */
    public static final int MOST_BYTES =
            ProgramKind.METHOD.policy().regions().get(Region.USER).bytes();

    private final String name;
    private final Optional<Condition> invariant;
    private final Map<String, Loaded> methods;
    /** By the names in messages all programs. */
    private final Map<String, Guest> guests;

    private byte[] memory;
    private int offset;
    /** How much conditions look back at. */
    private int looksBack;

    /** What stood there before a call. */
    private byte[] before = {};

    /** A verified method. */
    private record Loaded(Guest body, Optional<Condition> requires, Optional<Condition> ensures) {}

    /** Verifies programs one after another, and keeps what is wrong with any. */
    private static final class Loading {
        private final Engine engine;
        private final Map<String, Guest> guests = new LinkedHashMap<>();
        private final Map<String, Loaded> methods = new TreeMap<>();
        private final List<Diagnostic> refused = new ArrayList<>();

        Loading(Engine engine) {
            this.engine = engine;
        }

        Optional<Condition> condition(String called, Optional<byte[]> bytes) {
            Optional<Result<Condition>> loaded = bytes.map(one -> Condition.load(called, one, engine));
            loaded.ifPresent(one -> refused.addAll(one.diagnostics()));
            Optional<Condition> made = loaded.flatMap(Result::value);
            made.ifPresent(one -> guests.put(called, one.guest()));
            return made;
        }

        void method(Method method) {
            Result<Guest> body = ProgramKind.METHOD.load(method.name(), method.body(), engine);
            refused.addAll(body.diagnostics());
            Optional<Condition> requires = condition(method.name() + " requires", method.requires());
            Optional<Condition> ensures = condition(method.name() + " ensures", method.ensures());
            body.value().ifPresent(guest -> {
                guests.put(method.name(), guest);
                methods.put(method.name(), new Loaded(guest, requires, ensures));
            });
        }
    }

    private ProtectedMemory(String name, Optional<Condition> invariant, Loading loaded) {
        this.name = name;
        this.invariant = invariant;
        this.methods = loaded.methods;
        this.guests = loaded.guests;
    }

    /**
     * How much memory of the host methods take at most, beside what they change.
     *
     * @param invariant what is to hold of it: bytes of a condition
     * @param methods all that are to change it
     * @param length how many bytes that has
     * @return bytes, as {@link Sandbox#mostBytes} says of each program; nothing for bytes that are none, which are never loaded
     */
    public static long mostBytes(Optional<byte[]> invariant, List<Method> methods, long length) {
        Stream<byte[]> programs = methods.stream()
                .flatMap(each -> Stream.of(Optional.of(each.body()), each.requires(), each.ensures())
                        .flatMap(Optional::stream));
        // What it was before stands beside all of them once.
        return Math.max(0, Math.min(length, MOST_BYTES))
                + Stream.concat(invariant.stream(), programs)
                        .map(bytes -> BinaryFormat.decode("method", bytes).value())
                        .flatMap(Optional::stream)
                        .mapToLong(program -> Sandbox.mostBytes(program, length))
                        .sum();
    }

    /**
     * Verifies methods, for memory that is yet to be given.
     *
     * @param name what the memory is called in messages
     * @param invariant what holds of it: bytes of a condition
     * @param methods all that change it, of different names
     * @param engine what runs them
     * @return what {@link #over} gives memory; or why a program is refused
     * @throws IllegalArgumentException if two methods have one name
     */
    public static Result<ProtectedMemory> load(
            String name, Optional<byte[]> invariant, List<Method> methods, Engine engine) {
        if (methods.stream().map(Method::name).distinct().count() < methods.size()) {
            throw new IllegalArgumentException("two methods have one name");
        }
        Loading loading = new Loading(engine);
        Optional<Condition> always = loading.condition(name, invariant);
        methods.forEach(loading::method);
        return loading.refused.isEmpty()
                ? Result.of(new ProtectedMemory(name, always, loading))
                : Result.failure(loading.refused);
    }

    /**
     * Gives it memory, once, if the invariant holds of that; it is asked with no arguments.
     *
     * @param array the array that holds it
     * @param from where it begins
     * @param length how many bytes it has, at most {@link #MOST_BYTES}
     * @return this, whose methods can be called from now on; or H0606 if programs declare more than there is, or H0603
     * @throws IndexOutOfBoundsException if it is not all in the array
     * @throws IllegalArgumentException if it has too many bytes
     */
    public Result<ProtectedMemory> over(byte[] array, int from, int length) {
        Objects.checkFromIndexSize(from, length, array.length);
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException("methods are for at most " + MOST_BYTES + " bytes");
        }
        List<Diagnostic> refused = new ArrayList<>();
        guests.forEach((called, guest) -> {
            int now = declared(guest, Region.USER);
            int past = declared(guest, Region.STATE);
            looksBack = Math.max(looksBack, past);
            if (Math.max(now, past) > length) {
                refused.add(error(called, MethodCode.ROOM, "needed=" + Math.max(now, past), "bytes=" + length));
            } else {
                guest.grant(array, from, length);
            }
        });
        if (refused.isEmpty()) {
            memory = array;
            offset = from;
            remember();
            broken(new byte[0]).ifPresent(refused::add);
        }
        return refused.isEmpty() ? Result.of(this) : Result.failure(refused);
    }

    private static int declared(Guest guest, Region region) {
        return guest.regions().containsKey(region) ? guest.regions().get(region).bytes() : 0;
    }

    /**
     * What its methods are called.
     *
     * @return the names, in order
     */
    public List<String> methods() {
        return List.copyOf(methods.keySet());
    }

    /**
     * Calls a method: all of it happens, or nothing.
     *
     * @param method what it is called
     * @param arguments its arguments, at most {@link Policy#packetBytes} bytes of the policies
     * @return its answer; or H0605, or H0601 and nothing was run, or H0602 to H0604 or H0607 and the memory is as it was
     * @throws IllegalStateException if it has no memory yet
     */
    public Result<Answer> call(String method, byte[] arguments) {
        if (memory == null) {
            throw new IllegalStateException(name + " has no memory");
        }
        Loaded called = methods.get(method);
        if (called == null) {
            return Result.failure(error(name, MethodCode.NAME, "method=" + method));
        }
        byte[] passed = arguments.clone();
        remember();
        Optional<Diagnostic> refused = fails(method, MethodCode.BEFORE, called.requires, passed);
        if (refused.isPresent()) {
            return Result.failure(refused.get());
        }
        long result = called.body.run(passed, 0, passed.length);
        refused = called.body.ending() == Ending.RETURNED
                ? fails(method, MethodCode.AFTER, called.ensures, passed).or(() -> broken(passed))
                : Optional.of(stopped(method, called.body));
        if (refused.isPresent()) {
            // Also of one that declines and would keep what it has written.
            called.body.undo();
            return Result.failure(refused.get());
        }
        return Result.of(new Answer(result, called.body.out().clone()));
    }

    private void remember() {
        before = Arrays.copyOfRange(memory, offset, offset + looksBack);
    }

    private Optional<Diagnostic> fails(String who, MethodCode code, Optional<Condition> condition, byte[] arguments) {
        if (condition.isEmpty() || condition.get().holds(arguments, before)) {
            return Optional.empty();
        }
        Diagnostic failed = error(who, code);
        return Optional.of(condition
                .get()
                .problem()
                .map(why -> failed.note(why.headline()))
                .orElse(failed));
    }

    private Optional<Diagnostic> broken(byte[] arguments) {
        return fails(name, MethodCode.INVARIANT, invariant, arguments);
    }

    private static Diagnostic stopped(String method, Guest body) {
        if (body.ending() != Ending.ABORTED) {
            return error(method, MethodCode.DECLINED);
        }
        Diagnostic stopped = error(method, MethodCode.STOPPED);
        return body.problem().map(why -> stopped.note(why.headline())).orElse(stopped);
    }

    private static Diagnostic error(String who, MethodCode code, String... facts) {
        return Diagnostic.error(code, new Position.Whole(who), facts);
    }
}
