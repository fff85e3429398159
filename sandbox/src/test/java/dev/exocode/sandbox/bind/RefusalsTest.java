package dev.exocode.sandbox.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.exocode.sandbox.Ending;
import dev.exocode.sandbox.Guest;
import dev.exocode.sandbox.Sandbox;
import dev.exocode.sandbox.Sandbox.Engine;
import dev.exocode.sandbox.SandboxCode;
import dev.exocode.verifier.Policy;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be bound says why, and all of it. */
class RefusalsTest {
    public abstract static class AClass {
        abstract long run(byte[] packet);
    }

    public @interface AnAnnotation {
        long value();
    }

    public sealed interface Sealed permits Sealing {
        long run(byte[] packet);
    }

    public static final class Sealing implements Sealed {
        @Override
        public long run(byte[] packet) {
            return 0;
        }
    }

    public interface Empty {
        default long run(byte[] packet) {
            return 0;
        }

        @Override
        String toString();
    }

    public interface Two {
        long run(byte[] packet);

        long run(ByteBuffer packet);
    }

    interface Unseen {
        Hidden run(byte[] packet);
    }

    record Hidden(long result) {}

    enum HiddenEnum {
        @Otherwise
        ONE
    }

    public interface HiddenPart {
        HiddenEnum run(byte[] packet);
    }

    public interface Strange {
        long run(String packet, byte[] data, int offset, float weight);
    }

    public interface Raw<T> {
        T run(T packet);
    }

    public interface Twice {
        long run(byte[] packet, ByteBuffer other, @UserMemory byte[] memory, @UserMemory ByteBuffer more);
    }

    public interface MisplacedUser {
        long run(byte[] data, @UserMemory int offset, int length);
    }

    public interface BatchOfUser {
        void run(@UserMemory byte[] data, int[] offsets, int[] lengths, long[] results, int count);
    }

    public interface BatchOfInts {
        void run(byte[] data, int[] offsets, int[] lengths, int[] results, int count);
    }

    public interface BatchGives {
        @OrThrow(IllegalStateException.class)
        @Otherwise(1)
        int run(byte[] data, int[] offsets, int[] lengths, long[] results, int count);
    }

    public interface GivesString {
        String run(byte[] packet);
    }

    public interface GivesList {
        List<Integer> run(byte[] packet);
    }

    public record Odd(
            long result, float weight, @From(Part.ENDING) String ending) {}

    public interface GivesOdd {
        Odd run(byte[] packet);
    }

    public interface WrongPart {
        @From(Part.CHARGED)
        int run(byte[] packet);
    }

    public interface VoidPart {
        @From(Part.OUT)
        void run(byte[] packet);
    }

    public record Bare() {}

    public record Guessed(int result, long fuel, byte[] out, byte[] state) {}

    public interface GivesGuessed {
        Guessed run(byte[] packet);
    }

    public interface GivesBare {
        Bare run(byte[] packet);
    }

    public record Ways(long result) {
        @Outcome
        public static Ways one(long result) {
            return new Ways(result);
        }

        @Outcome
        public static Ways other(int result) {
            return new Ways(result);
        }
    }

    public interface GivesWays {
        Ways run(byte[] packet);
    }

    public abstract static class Abstract {
        @Outcome
        public Abstract(long result) {}
    }

    public interface GivesAbstract {
        Abstract run(byte[] packet);
    }

    public enum Silent {
        ONE,
        TWO
    }

    public interface GivesSilent {
        Silent run(byte[] packet);
    }

    public interface TooLarge {
        @Otherwise(1L << 31)
        int run(byte[] packet);
    }

    public interface NotATruth {
        @Otherwise(2)
        boolean run(byte[] packet);
    }

    public interface NoNumber {
        @Otherwise(1)
        Ending run(byte[] packet);
    }

    public interface Undeclared {
        @OrThrow(IOException.class)
        long run(byte[] packet);
    }

    @SuppressWarnings("serial")
    public static class Needy extends RuntimeException {
        public Needy(int number) {
            super("needs " + number);
        }
    }

    public interface ThrowsNeedy {
        @OrThrow(Needy.class)
        long run(byte[] packet);
    }

    public interface Checked {
        long run(byte[] packet) throws IOException, InterruptedException;
    }

    public record Parts(@From(Part.STATE) byte[] state, byte[] out) {}

    public interface Everything {
        Parts run(@UserMemory byte[] memory);
    }

    private static final String RETURNS =
            "help: return boolean, int, long, OptionalInt, OptionalLong or an enumeration for the result, Ending, byte[] for"
                    + " out, Optional<Trap> or Optional<Diagnostic>, or a record of these";
    private static final String BATCHES =
            "help: give batches as byte[] data, int[] offsets, int[] lengths, long[] results, if wanted Ending[] endings, and"
                    + " int count, in this order";
    private static final String HERE = "dev.exocode.sandbox.bind.RefusalsTest$";

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(AClass.class, "AClass: S2001 kind=class"),
                refused(AnAnnotation.class, "AnAnnotation: S2001 kind=annotation"),
                refused(Sealed.class, "Sealed: S2001 kind=sealed"),
                refused(Empty.class, "Empty: S2002 methods=none"),
                refused(Two.class, "Two: S2002 methods=run(ByteBuffer) run(byte[])"),
                refused(
                        Unseen.class,
                        "Unseen: S2003 type=Unseen help: " + Contract.LOOKUP,
                        "Unseen.run(byte[]): S2003 type=Hidden help: " + Contract.LOOKUP),
                refused(HiddenPart.class, "HiddenPart.run(byte[]): S2003 type=HiddenEnum help: " + Contract.LOOKUP),
                refused(
                        Strange.class,
                        "Strange.run(String, byte[], int, float): S2004 parameter=packet type=java.lang.String",
                        "Strange.run(String, byte[], int, float): S2004 parameter=offset type=int",
                        "Strange.run(String, byte[], int, float): S2004 parameter=weight type=float"),
                refused(
                        Raw.class,
                        "Raw.run(T): S2004 parameter=packet type=T help: " + Contract.EXTEND,
                        "Raw.run(T): S2006 type=T help: " + Contract.EXTEND),
                refused(
                        Twice.class,
                        "Twice.run(byte[], ByteBuffer, byte[], ByteBuffer): S2005 parameter=other region=packet",
                        "Twice.run(byte[], ByteBuffer, byte[], ByteBuffer): S2005 parameter=more region=user"),
                refused(
                        MisplacedUser.class,
                        "MisplacedUser.run(byte[], int, int): S2010 annotation=@UserMemory parameter=offset help: annotate the array that begins the grant"),
                refused(
                        BatchOfUser.class,
                        "BatchOfUser.run(byte[], int[], int[], long[], int): S2004 parameter=data type=byte[] help: leave out @UserMemory: a batch is of packets"),
                refused(
                        BatchOfInts.class,
                        "BatchOfInts.run(byte[], int[], int[], int[], int): S2004 parameter=offsets type=int[] "
                                + BATCHES,
                        "BatchOfInts.run(byte[], int[], int[], int[], int): S2004 parameter=lengths type=int[] "
                                + BATCHES,
                        "BatchOfInts.run(byte[], int[], int[], int[], int): S2004 parameter=results type=int[] "
                                + BATCHES,
                        "BatchOfInts.run(byte[], int[], int[], int[], int): S2004 parameter=count type=int"),
                refused(
                        BatchGives.class,
                        "BatchGives.run(byte[], int[], int[], long[], int): S2006 type=int of=batch help: make the method void: results are written to the array",
                        "BatchGives.run(byte[], int[], int[], long[], int): S2010 annotation=@OrThrow of=batch help: leave it out: Ending[] endings tells of each run how it ended"),
                refused(GivesString.class, "GivesString.run(byte[]): S2006 type=java.lang.String " + RETURNS),
                refused(
                        GivesList.class,
                        "GivesList.run(byte[]): S2006 type=java.util.List<java.lang.Integer> " + RETURNS),
                refused(
                        GivesOdd.class,
                        "GivesOdd.run(byte[]): S2007 part=Odd.weight type=float",
                        "GivesOdd.run(byte[]): S2007 part=Odd.ending type=java.lang.String from=ENDING"),
                refused(
                        GivesGuessed.class,
                        "GivesGuessed.run(byte[]): S2007 part=Guessed.fuel type=long twice=RESULT"
                                + " help: say with @From which part each of them is",
                        "GivesGuessed.run(byte[]): S2007 part=Guessed.state type=byte[] twice=OUT"
                                + " help: say with @From which part each of them is"),
                refused(WrongPart.class, "WrongPart.run(byte[]): S2007 part=return type=int from=CHARGED"),
                refused(VoidPart.class, "VoidPart.run(byte[]): S2007 part=return type=void from=OUT"),
                refused(GivesBare.class, "GivesBare.run(byte[]): S2008 type=Bare ways=1 parts=0"),
                refused(GivesWays.class, "GivesWays.run(byte[]): S2008 type=Ways ways=2 parts=1"),
                refused(GivesAbstract.class, "GivesAbstract.run(byte[]): S2008 type=Abstract ways=1 parts=1"),
                refused(GivesSilent.class, "GivesSilent.run(byte[]): S2009 part=return type=Silent annotated=0"),
                refused(
                        TooLarge.class,
                        "TooLarge.run(byte[]): S2010 annotation=@Otherwise(2147483648) type=int help: give a number that the type holds"),
                refused(
                        NotATruth.class,
                        "NotATruth.run(byte[]): S2010 annotation=@Otherwise(2) type=boolean help: give a number that the type holds"),
                refused(
                        NoNumber.class,
                        "NoNumber.run(byte[]): S2010 annotation=@Otherwise(1) numbers=0 help: leave it out, or return a number"),
                refused(
                        Undeclared.class,
                        "Undeclared.run(byte[]): S2011 exception=java.io.IOException declared=false help: let the method declare it, or name an unchecked exception"),
                refused(
                        ThrowsNeedy.class,
                        "ThrowsNeedy.run(byte[]): S2011 exception=Needy declared=false help: name a class that is not abstract, with a constructor of a String or of nothing"),
                refused(
                        Checked.class,
                        "Checked.run(byte[]): S2012 exception=java.io.IOException",
                        "Checked.run(byte[]): S2012 exception=java.lang.InterruptedException"),
                refused(
                        Everything.class,
                        "Everything.run(byte[]): S2013 region=user",
                        "Everything.run(byte[]): S2013 region=state",
                        "Everything.run(byte[]): S2013 region=out",
                        "Everything.run(byte[]): S2014"),
                refused(LongSupplier.class, "java.util.function.LongSupplier.getAsLong(): S2014"),
                refused(
                        Predicate.class,
                        "java.util.function.Predicate.test(T): S2004 parameter=1 type=T help: " + Contract.EXTEND));
    }

    private static Arguments refused(Class<?> type, String... lines) {
        return Arguments.of(type, List.of(lines));
    }

    /** Declares packet and nothing else. */
    private static Guest guest() {
        return Guests.load(Engine.INTERPRETER, ".region packet\n        retui   1\n");
    }

    /** Place, code, facts and help. */
    private static List<String> told(Binder binder, Class<?> type) {
        return binder.bind(type, guest()).diagnostics().stream()
                .map(message -> message.position().label().replace(HERE, "") + ": "
                        + message.code().id()
                        + message.facts().stream()
                                .map(fact -> " " + fact.replace(HERE, ""))
                                .collect(Collectors.joining())
                        + (message.help().isEmpty() ? "" : " help: " + message.help()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsNameMethodAndParameter(Class<?> type, List<String> lines) {
        assertThat(told(new Binder(), type)).isEqualTo(lines);
    }

    @Test
    void everyCodeIsRefusedSomewhere() {
        String all = refusals()
                .flatMap(arguments -> ((List<?>) arguments.get()[1]).stream())
                .map(Object::toString)
                .collect(Collectors.joining());
        assertThat(Arrays.stream(SandboxCode.values())
                        .map(SandboxCode::id)
                        .filter(id -> id.startsWith("S2") && !all.contains(": " + id)))
                .isEmpty();
    }

    @Test
    void messagesAreWhole() {
        assertThat(new Binder().bind(Two.class, guest()).diagnostics())
                .hasToString("[" + HERE + "Two: error[S2002]: interface must have exactly one abstract method"
                        + "  methods=run(ByteBuffer) run(byte[])]");
    }

    @Test
    void whatALookupDoesNotReachIsRefused() {
        MethodHandles.Lookup elsewhere = MethodHandles.lookup().in(List.class);
        assertThat(told(new Binder(elsewhere), Unseen.class)).anyMatch(line -> line.startsWith("Unseen: S2003"));
        MethodHandles.Lookup weak = MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PRIVATE);
        assertThat(told(new Binder(weak), WrongPart.class)).hasSize(1);
        assertThat(told(new Binder(weak), GivesNumber.class))
                .containsExactly("GivesNumber.run(byte[]): S2003 lookup=" + weak
                        + " help: pass MethodHandles.lookup() as the class that has access got it");
    }

    /** What only a bug of the caller can give is named by the exception. */
    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Binder().bind(GivesNumber.class, null))
                .withMessage("guest");
        assertThatNullPointerException()
                .isThrownBy(() -> new Binder().bind(null, guest()))
                .withMessage("type");
        assertThatNullPointerException().isThrownBy(() -> new Binder(null)).withMessage("lookup");
        assertThatNullPointerException().isThrownBy(() -> new Sandbox(null)).withMessage("policy");
        assertThatNullPointerException()
                .isThrownBy(() -> new Sandbox(Policy.STRICT).withEngine(null))
                .withMessage("engine");
        assertThatNullPointerException()
                .isThrownBy(() -> new Sandbox(Policy.STRICT).load("guest", null))
                .withMessage("bytes");
    }

    public interface GivesNumber {
        long run(byte[] packet);
    }
}
