package dev.exocode.sandbox.bind;

import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.SandboxCode;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.diagnostic.Result;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Implements interfaces by guests: {@code new Binder().bind(Matcher.class, guest)} gives a {@code Matcher}, each call of which
 * is a run of the guest, or says why not.
 *
 * <p>The interface has one abstract method. Its parameters are the packet, as {@code byte[]}, as {@code byte[] data, int offset, int
 * length}, or as {@code ByteBuffer}; and, annotated {@link UserMemory}, memory to be granted, in the same forms. It returns nothing, a
 * {@link Part} of the outcome, or an object made of parts: a record, or what one constructor or static method
 * annotated {@link Outcome} makes. Or it takes a batch: {@code void run(byte[] data, int[] offsets, int[] lengths, long[]
 * results, Ending[] endings, int count)}, of which the endings may be left out, means {@link Guest#runBatch}.
 *
 * <p>A run that did not return gives 0 or {@code false}, or what {@link Otherwise} says; {@link OrThrow} makes it throw where it
 * was stopped. {@link Guest#ending} tells in any case.
 *
 * <p>One class is made for each interface and serves all guests that this binder binds to it. It goes when nothing bound by
 * it is left and the binder is gone. What was bound is for one thread at a time, and not while another uses its guest;
 * binders are for all threads.
 */
public final class Binder {
    private static final String PACKAGE = "dev.exocode.sandbox.bound.";

    private final Optional<MethodHandles.Lookup> lookup;
    private final Map<Class<?>, Bindable> bindable = new ConcurrentHashMap<>();

    /** An interface with the constructor of its class. */
    private record Bindable(Contract contract, MethodHandle constructor) {}

    /** Makes a binder of public interfaces, whatever class loader they have: it need not know of Exocode. */
    public Binder() {
        this.lookup = Optional.empty();
    }

    /**
     * Makes a binder of all interfaces that a class has access to, which include its own private ones.
     *
     * @param lookup of that class, with full privileges as {@link MethodHandles#lookup} gives it; the class must see Exocode
     * @throws NullPointerException if it is null; the message names it
     */
    public Binder(MethodHandles.Lookup lookup) {
        Objects.requireNonNull(lookup, "lookup");
        this.lookup = Optional.of(lookup);
    }

    /**
     * Implements an interface by a guest.
     *
     * @param <T> the interface
     * @param type its class
     * @param guest what is run by each call
     * @return an implementation; or S2001 to S2014, as many as are found
     * @throws NullPointerException if either is null; the message names it
     */
    public <T> Result<T> bind(Class<T> type, Guest guest) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(guest, "guest");
        Bindable known = bindable.get(type);
        if (known == null) {
            Result<Bindable> made = bindable(type);
            if (made.value().isEmpty()) {
                return Result.failure(made.diagnostics());
            }
            known = made.value().get();
            bindable.put(type, known);
        }
        Problems problems = new Problems(known.contract.place());
        check(known.contract, guest, problems);
        if (problems.any()) {
            return Result.failure(problems.list());
        }
        try {
            return Result.of(type.cast(
                    known.constructor.invoke(guest, known.contract.exception().orElse(null), known.contract.tables())));
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("bound class cannot be made", e);
        }
    }

    private static void check(Contract contract, Guest guest, Problems problems) {
        List<Region> named = new ArrayList<>();
        if (contract.inputs().user() != Inputs.Form.NONE) {
            named.add(Region.USER);
        }
        contract.outputs().parts().forEach(taken -> taken.part().region().ifPresent(named::add));
        for (Region region : named) {
            if (!guest.regions().containsKey(region)) {
                problems.add(SandboxCode.S2013, "region=" + region.word());
            }
        }
        if (contract.inputs().packet() == Inputs.Form.NONE && guest.regions().containsKey(Region.PACKET)) {
            problems.add(SandboxCode.S2014);
        }
    }

    private Result<Bindable> bindable(Class<?> type) {
        Result<Contract> checked = Contract.of(type, lookup.orElse(MethodHandles.publicLookup()));
        if (checked.value().isEmpty()) {
            return Result.failure(checked.diagnostics());
        }
        Contract contract = checked.value().get();
        List<Class<?>> named = new ArrayList<>(contract.named());
        named.addAll(BoundClass.named());
        MethodHandles.Lookup home;
        try {
            if (lookup.isEmpty()) {
                String name = PACKAGE + type.getSimpleName();
                byte[] bytes = new BoundClass(contract).bytes(name);
                home = MethodHandles.publicLookup()
                        .in(new BoundLoader(type.getClassLoader(), named).define(name, bytes));
            } else {
                Problems problems = new Problems(contract.place());
                seen(lookup.get(), named, problems);
                if (problems.any()) {
                    return Result.failure(problems.list());
                }
                String own = lookup.get().lookupClass().getPackageName();
                String name = (own.isEmpty() ? "" : own + ".") + type.getSimpleName() + "$Bound";
                byte[] bytes = new BoundClass(contract).bytes(name);
                home = lookup.get().defineHiddenClass(bytes, false, MethodHandles.Lookup.ClassOption.NESTMATE);
            }
            MethodType takes = MethodType.methodType(void.class, Guest.class, MethodHandle.class, Object[][].class);
            return Result.of(new Bindable(contract, home.findConstructor(home.lookupClass(), takes)));
        } catch (IllegalAccessException | NoSuchMethodException e) {
            throw new AssertionError("bound class does not load", e);
        }
    }

    /** Whether a class of the lookup's class loader that names these means the same by them. */
    private static void seen(MethodHandles.Lookup lookup, List<Class<?>> named, Problems problems) {
        if (!lookup.hasFullPrivilegeAccess()) {
            problems.addWithHelp(
                    "pass MethodHandles.lookup() as the class that has access got it",
                    SandboxCode.S2003,
                    "lookup=" + lookup);
        }
        for (Class<?> type : named) {
            boolean same;
            try {
                same = lookup.findClass(type.getName()) == type;
            } catch (ClassNotFoundException | IllegalAccessException | LinkageError e) {
                same = false;
            }
            if (!same) {
                problems.addWithHelp(
                        "pass a lookup of a class that sees this type, or bind a public interface with new Binder()",
                        SandboxCode.S2003,
                        "type=" + type.getTypeName(),
                        "lookup=" + lookup);
            }
        }
    }
}
