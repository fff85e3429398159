package dev.exocode.verifier;

import dev.exocode.vcode.Import;
import dev.exocode.vcode.Region;
import dev.exocode.vcode.Signature;
import dev.exocode.vcode.Type;
import dev.exocode.verifier.HostCall.Argument;
import dev.exocode.verifier.PolicyLine.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what stands behind the name in a line about a host call. */
final class HostCallLine {
    private static final List<Type> ARGUMENT_TYPES =
            Arrays.stream(Type.values()).filter(Signature::isOfRegisters).toList();
    private static final List<Type> RESULT_TYPES =
            Stream.concat(ARGUMENT_TYPES.stream(), Stream.of(Type.V)).toList();
    private static final List<Region> SLICED =
            Arrays.stream(Region.values()).filter(HostCall::isSliced).toList();
    private static final List<String> ARGUMENT_WORDS = Stream.concat(
                    ARGUMENT_TYPES.stream().map(PolicyText::word),
                    SLICED.stream().map(Region::word))
            .toList();

    private final PolicyLine line;
    private final List<Argument> arguments = new ArrayList<>();

    private HostCallLine(PolicyLine line) {
        this.line = line;
    }

    /** A type, and of which of its values. */
    private record Values(Type type, long least, long greatest) {}

    /** The host call of a name: arguments in parentheses, the result, and perhaps what it costs. */
    static HostCall read(PolicyLine line, String name) {
        HostCallLine rest = new HostCallLine(line);
        line.expect("(");
        while (!line.peek().is(")")) {
            if (!rest.arguments.isEmpty()) {
                line.expect(",");
            }
            rest.argumentOrSlice();
        }
        line.expect(")");
        Values result = rest.values(RESULT_TYPES);
        long fuel = 0;
        if (!line.peek().isEnd()) {
            line.oneOf(List.of(PolicyText.CALL_FUEL), Function.identity());
            fuel = line.number(0, Policy.MAX_FUEL);
        }
        return new HostCall(name, rest.arguments, result.type(), result.least(), result.greatest(), fuel);
    }

    private void argumentOrSlice() {
        Token word = line.peek();
        Optional<Region> slice =
                SLICED.stream().filter(region -> word.is(region.word())).findFirst();
        if (slice.isEmpty()) {
            if (ARGUMENT_TYPES.stream().noneMatch(type -> word.is(PolicyText.word(type)))) {
                throw line.unknown(PolicyCode.P0003, word, ARGUMENT_WORDS);
            }
            argument(slice);
            return;
        }
        line.next();
        line.expect("[");
        requireInteger(line.peek());
        argument(slice);
        line.expect(",");
        requireInteger(line.peek());
        argument(Optional.empty());
        line.expect("]");
    }

    private void requireInteger(Token word) {
        if (word.is(Type.F.suffix()) || word.is(Type.D.suffix())) {
            throw line.misread(PolicyCode.P0008, word, word, "found=" + word.text());
        }
    }

    private void argument(Optional<Region> slice) {
        if (arguments.size() == Import.MAX_PARAMETERS) {
            Token word = line.peek();
            throw line.misread(PolicyCode.P0009, word, word, "max=" + Import.MAX_PARAMETERS);
        }
        Values values = values(ARGUMENT_TYPES);
        arguments.add(new Argument(values.type(), values.least(), values.greatest(), slice));
    }

    private Values values(List<Type> types) {
        Type type = line.oneOf(types, PolicyText::word);
        Token first = line.peek();
        if (!first.isNumber()) {
            return new Values(type, HostCall.least(type), HostCall.greatest(type));
        } else if (type == Type.V || type.floating()) {
            throw line.misread(PolicyCode.P0007, first, first, "type=" + PolicyText.word(type));
        }
        long least = line.number(type, HostCall.least(type), HostCall.greatest(type));
        line.expect("..");
        Token last = line.peek();
        long greatest = line.number(type, HostCall.least(type), HostCall.greatest(type));
        if (HostCall.compare(type, least, greatest) > 0) {
            throw line.misread(PolicyCode.P0006, first, last, "least=" + first.text(), "greatest=" + last.text());
        }
        return new Values(type, least, greatest);
    }
}
