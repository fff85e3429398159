package dev.exocode.dpf;

import static dev.exocode.dpf.Headers.binary;
import static dev.exocode.dpf.Headers.constant;

import dev.exocode.dpf.Stack.Key;
import dev.exocode.dpf.Stack.Of;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Operator;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.predicate.Relation;
import java.util.ArrayList;
import java.util.List;

/** What an atom asks of a packet: its numbers, and what must hold for them to be there. */
final class Numbers {
    private final Headers headers;
    private final Expression message;
    private final String own;
    private final int level;
    private final Origin origin;
    /** What must hold for the numbers to be there. */
    private final List<Predicate> implied = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param headers what was found so far; what is found here is known there, too
     * @param message where places count from
     * @param own the protocol whose header begins there; null if none does
     * @param level in which packet names of the outermost are looked for
     */
    Numbers(Headers headers, Expression message, String own, int level, Origin origin) {
        this.headers = headers;
        this.message = message;
        this.own = own;
        this.level = level;
        this.origin = origin;
    }

    /** What an atom asks, one after another. */
    List<Predicate> asked(Atom atom) {
        if (atom instanceof Atom.Has has) {
            has(has.protocol(), level + has.level());
        } else if (atom instanceof Atom.Test test) {
            test(test);
        } else if (atom instanceof Atom.Address address) {
            address(address, address.operand());
        } else if (atom instanceof Atom.In in) {
            in(in.amount(), in.values());
        } else {
            compare((Atom.Compare) atom);
        }
        return implied;
    }

    private void test(Atom.Test test) {
        Operand operand = test.operand();
        long mask = test.mask();
        long value = test.value();
        Expression number;
        if (operand instanceof Operand.Named named && named.field().isLittle()) {
            // The same is asked of the bytes in network order, which tables have.
            Operand.Little turned = new Operand.Little(0, operand.bits());
            Field.InPart place = (Field.InPart) named.field().place();
            number = bits(start(named), place.bitOffset(), operand.bits());
            mask = turned.turned(mask);
            value = turned.turned(value);
        } else {
            number = number(operand);
        }
        boolean whole = mask == operand.ones();
        implied.add(
                mask == 0
                        ? new Predicate.In(number, Ranges.ALL, origin)
                        : Predicate.is(whole ? number : and(number, mask), value, origin));
    }

    /** Asks the conditions of a declaration. */
    void ask(List<Clause> atoms) {
        atoms.forEach(atom -> asked((Atom) atom));
    }

    /** What was asked before, and then all that is asked here. */
    List<Predicate> behind(List<Predicate> before) {
        List<Predicate> all = new ArrayList<>(before);
        all.addAll(implied);
        return all;
    }

    List<Predicate> implied() {
        return implied;
    }

    /** Where the header ends that begins at the message. */
    Expression end(Protocol protocol) {
        return binary(Operator.ADD, message, of(protocol.length()));
    }

    private void has(String protocol, int at) {
        List<String> members = headers.stack().library().members(protocol);
        if (members == null) {
            require(Key.of(Of.PROTOCOL, at, protocol));
            return;
        }
        List<Key> keys =
                members.stream().map(name -> Key.of(Of.PROTOCOL, at, name)).toList();
        headers.prepareShared(keys, implied, true);
        List<Predicate> ways = new ArrayList<>();
        for (Key key : keys) {
            List<Predicate> way = new ArrayList<>();
            if (headers.stack().has(key.name(), at)) {
                headers.copy().require(key, way);
                ways.add(new Predicate.All(way));
            }
        }
        implied.add(new Predicate.Any(ways));
    }

    private Headers.Place require(Key key) {
        return headers.require(key, implied);
    }

    private void address(Atom.Address address, Operand operand) {
        if (operand instanceof Operand.Named named && named.field().place() instanceof Field.Either either) {
            prepare(either, level + named.level());
            List<Predicate> ways = new ArrayList<>();
            for (Field member : either.members()) {
                Numbers numbers = new Numbers(headers.copy(), message, own, level, origin);
                numbers.address(address, new Operand.Named(member, named.level()));
                ways.add(new Predicate.All(numbers.implied));
            }
            implied.add(new Predicate.Any(ways));
            return;
        }
        Predicate member;
        if (operand.bits() == Integer.SIZE) {
            Expression number = number(operand);
            implied.add(new Predicate.In(number, Ranges.ALL, origin));
            member = new Predicate.In(number, address.ipv4(), origin);
        } else {
            Expression base = message;
            int offset;
            if (operand instanceof Operand.Named named) {
                Field.InPart place = (Field.InPart) named.field().place();
                base = start(named);
                offset = place.bitOffset() / Byte.SIZE;
            } else if (operand instanceof Operand.Inside inside) {
                base = start(inside);
                offset = inside.offset();
            } else {
                offset = ((Operand.Bits) operand).offset();
            }
            Expression high = new Expression.Load(base, offset, Long.BYTES);
            Expression low = new Expression.Load(base, offset + Long.BYTES, Long.BYTES);
            // All of it is there, whatever is asked of it.
            implied.add(new Predicate.In(high, Ranges.ALL, origin));
            implied.add(new Predicate.In(low, Ranges.ALL, origin));
            member = WideSet.in(high, low, address.ipv6(), origin);
        }
        implied.add(address.other() ? new Predicate.Not(member) : member);
    }

    private void prepare(Field.Either either, int at) {
        List<Key> keys = either.members().stream()
                .map(member -> Key.of(Of.PROTOCOL, at, member.protocol()))
                .toList();
        headers.prepareShared(keys, implied, true);
    }

    private void compare(Atom.Compare compare) {
        boolean equality = compare.relation() == Relation.EQ || compare.relation() == Relation.NE;
        boolean turned = compare.isSigned() && !equality;
        if (compare.right() instanceof Amount.Constant constant) {
            in(
                    compare.left(),
                    turned
                            ? Signs.to(compare.relation(), constant.value())
                            : compare.relation().to(constant.value()));
            return;
        }
        Expression left = of(compare.left());
        Expression right = of(compare.right());
        // With the top bit turned, the order as signed is the order as unsigned.
        implied.add(new Predicate.Compare(
                compare.relation(),
                turned ? binary(Operator.XOR, left, constant(Long.MIN_VALUE)) : left,
                turned ? binary(Operator.XOR, right, constant(Long.MIN_VALUE)) : right,
                origin));
    }

    private void in(Amount amount, Ranges values) {
        if (amount instanceof Amount.Signed signed) {
            implied.add(new Predicate.In(
                    number(signed.operand()),
                    Signs.unsigned(values, signed.operand().bits()),
                    origin));
        } else {
            implied.add(new Predicate.In(of(amount), values, origin));
        }
    }

    Expression of(Amount amount) {
        if (amount instanceof Amount.Constant constant) {
            return constant(constant.value());
        } else if (amount instanceof Amount.Length) {
            return new Expression.WireLength();
        } else if (amount instanceof Amount.Read read) {
            return number(read.operand());
        } else if (amount instanceof Amount.Signed signed) {
            Expression top = constant(1L << signed.operand().bits() - 1);
            return binary(Operator.SUB, binary(Operator.XOR, number(signed.operand()), top), top);
        }
        Amount.Binary binary = (Amount.Binary) amount;
        return binary(binary.operator(), of(binary.left()), of(binary.right()));
    }

    /** A field's number; what its name implies is asked before. */
    private Expression number(Operand operand) {
        if (operand instanceof Operand.Little field) {
            return little(message, field.offset(), field.bits());
        } else if (operand instanceof Operand.Bits bits) {
            return bits(message, Byte.SIZE * bits.offset(), bits.bits());
        }
        if (operand instanceof Operand.Inside inside) {
            return bits(start(inside), Byte.SIZE * inside.offset(), inside.bits());
        }
        Operand.Named named = (Operand.Named) operand;
        int at = level + named.level();
        Field field = named.field();
        if (field.place() instanceof Field.Carried) {
            return require(Key.of(Of.NUMBER, at, field.fieldName())).number();
        } else if (field.place() instanceof Field.Either either) {
            return either(either, named.level());
        }
        Field.InPart place = (Field.InPart) field.place();
        return place.little()
                ? little(start(named), place.bitOffset() / Byte.SIZE, field.bits())
                : bits(start(named), place.bitOffset(), field.bits());
    }

    /** A number whose last byte stands first. */
    private static Expression little(Expression base, int offset, int bits) {
        Expression number = new Expression.Load(base, offset, 1);
        for (int i = 1; i < bits / Byte.SIZE; i++) {
            Expression next = new Expression.Load(base, offset + i, 1);
            number = binary(Operator.OR, number, binary(Operator.LSH, next, constant(i * Byte.SIZE)));
        }
        return number;
    }

    private Expression either(Field.Either either, int tunnels) {
        prepare(either, level + tunnels);
        Expression.Variable number = new Expression.Variable();
        List<Predicate> ways = new ArrayList<>();
        for (Field member : either.members()) {
            Numbers numbers = new Numbers(headers.copy(), message, own, level, origin);
            Expression value = numbers.number(new Operand.Named(member, tunnels));
            numbers.implied.add(headers.set(number, value));
            ways.add(new Predicate.All(numbers.implied));
        }
        implied.add(new Predicate.Any(ways));
        return number;
    }

    /** Where the part of a header begins that a field is in. */
    private Expression start(Operand.Named named) {
        Field.InPart place = (Field.InPart) named.field().place();
        return start(named.field(), place.part(), level + named.level());
    }

    /** Where the header begins that a field is counted from. */
    private Expression start(Operand.Inside inside) {
        return require(Key.of(Of.PROTOCOL, level + inside.level(), inside.protocol()))
                .at();
    }

    /** Where the part of a header begins that a field is in; what must hold for it to be there is asked before. */
    private Expression start(Field field, Protocol.Part part, int at) {
        if (!part.option().isEmpty()) {
            return require(new Key(Of.OPTION, at, field.protocol(), part)).at();
        }
        Expression header = field.protocol().equals(own)
                ? message
                : require(Key.of(Of.PROTOCOL, at, field.protocol())).at();
        Numbers inside = new Numbers(headers, header, field.protocol(), at, origin);
        inside.ask(part.when());
        Expression start = binary(Operator.ADD, header, inside.of(part.at()));
        implied.addAll(inside.implied);
        return start;
    }

    private static Expression bits(Expression base, int start, int bits) {
        int first = start / Byte.SIZE;
        int end = start + bits;
        int bytes = MessageBase.bytes(end) - first;
        Expression load = new Expression.Load(base, first, bytes);
        return and(binary(Operator.RSH, load, constant((first + bytes) * Byte.SIZE - end)), -1L >>> Long.SIZE - bits);
    }

    private static Expression and(Expression number, long mask) {
        return binary(Operator.AND, number, constant(mask));
    }
}
