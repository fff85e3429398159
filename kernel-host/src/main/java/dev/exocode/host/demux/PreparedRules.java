package dev.exocode.host.demux;

import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Quantities;
import dev.exocode.dpf.space.Quantity;
import dev.exocode.dpf.space.Values;
import dev.exocode.vcode.diagnostic.Result;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules of which it is known which packets they have, as those of a file that was saved. Of one whose packets are a single box only the
 * numbers are kept that quantities are to be.
 */
public final class PreparedRules extends AbstractList<Rule> implements FormedRules {
    /** For fewer rules a template is not worth its making. */
    private static final int FEW = 8;

    /** A box, but for the numbers that quantities of it are to be. */
    private static final class Form {
        private final Box like;
        private final List<Quantity> quantities;
        /** Of which quantities the box asks to be a number. */
        private final int[] numbered;
        /** What they are to be in the first rule. */
        private final long[] first;
        /** Which of them are to be something else in another rule. */
        private final BitSet differing = new BitSet();

        private int rules;
        /** Null until it is asked for. */
        private Optional<Examples> examples;

        Form(Box like) {
            this.like = like;
            this.quantities = List.copyOf(like.allowed().keySet());
            int[] numbered = new int[quantities.size()];
            int count = 0;
            for (int i = 0; i < numbered.length; i++) {
                if (like.allowed().get(quantities.get(i)).isOne()) {
                    numbered[count++] = i;
                }
            }
            this.numbered = Arrays.copyOf(numbered, count);
            this.first = numbers(like);
        }

        /** What two boxes have in common that may differ in numbers. */
        static Map<Quantity, Values> key(Box box) {
            Map<Quantity, Values> key = new HashMap<>(box.allowed());
            key.replaceAll((quantity, values) -> values.isOne() ? null : values);
            return key;
        }

        /** What quantities are to be in a box of this form. */
        long[] numbers(Box box) {
            long[] numbers = new long[numbered.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] =
                        box.allowed().get(quantities.get(numbered[i])).numbers().least(0);
            }
            return numbers;
        }

        /** The box of some numbers; null if nothing can be that. */
        Box box(long[] numbers) {
            List<Values> asked = new ArrayList<>(like.allowed().values());
            for (int i = 0; i < numbers.length; i++) {
                asked.set(numbered[i], new Values(Ranges.of(numbers[i]), false));
            }
            return like.asking(quantities, asked);
        }

        void add(long[] numbers) {
            rules++;
            for (int i = 0; i < numbers.length; i++) {
                differing.set(i, differing.get(i) || numbers[i] != first[i]);
            }
        }

        /** Of all numbers those that differ. */
        long[] values(long[] numbers) {
            return differing.stream().mapToLong(i -> numbers[i]).toArray();
        }

        private List<Box> boxes(long[] values) {
            long[] numbers = first.clone();
            int at = 0;
            for (int i = differing.nextSetBit(0); i >= 0; i = differing.nextSetBit(i + 1)) {
                numbers[i] = values[at++];
            }
            Box box = box(numbers);
            return box == null ? null : List.of(box);
        }

        Optional<Examples> examples() {
            if (examples == null) {
                examples = rules < FEW || differing.isEmpty()
                        ? Optional.empty()
                        : Examples.drawn(differing.cardinality(), this::boxes).filter(Examples::areAlike);
            }
            return examples;
        }
    }

    private final Quantities quantities;
    private final List<String> names = new ArrayList<>();
    private final Map<Map<Quantity, Values>, Integer> known = new HashMap<>();
    private final List<Form> all = new ArrayList<>();
    /** By row the number of its form; -1 if it is one of the others. */
    private int[] forms = new int[FEW];
    /** By row what quantities are to be; null if it is one of the others. */
    private final List<long[]> numbers = new ArrayList<>();

    private final Map<Integer, PreparedRule> others = new HashMap<>();

    /** No rules yet, whose conditions are made of such quantities. */
    PreparedRules(Quantities quantities) {
        this.quantities = quantities;
    }

    /** Adds a rule. */
    void add(String name, int priority, PacketSet packets) {
        int row = names.size();
        names.add(name);
        forms = row == forms.length ? Arrays.copyOf(forms, 2 * row) : forms;
        forms[row] = packets.boxes().size() == 1 && priority == Rule.PRIORITY
                ? form(packets.boxes().get(0))
                : -1;
        if (forms[row] < 0) {
            numbers.add(null);
            others.put(row, prepared(name, priority, packets));
        }
    }

    /** Takes down the numbers of a box as those of the next row; -1 if they do not tell what it asks. */
    private int form(Box box) {
        int index = known.computeIfAbsent(Form.key(box), any -> {
            all.add(new Form(box));
            return all.size() - 1;
        });
        Form form = all.get(index);
        long[] asked = form.numbers(box);
        if (!box.equals(form.box(asked))) {
            return -1;
        }
        form.add(asked);
        numbers.add(asked);
        return index;
    }

    private PreparedRule prepared(String name, int priority, PacketSet packets) {
        return new PreparedRule(new Rule(name, quantities.condition(packets), priority), packets);
    }

    @Override
    public String name(int row) {
        return names.get(row);
    }

    @Override
    public int priority(int row) {
        return forms[row] < 0 ? others.get(row).rule.priority() : Rule.PRIORITY;
    }

    @Override
    public int form(int row) {
        return forms[row] < 0 || all.get(forms[row]).examples().isEmpty() ? -1 : forms[row];
    }

    @Override
    public long[] values(int row) {
        return all.get(forms[row]).values(numbers.get(row));
    }

    @Override
    public Optional<Template> template(int form, Demultiplexer demultiplexer) {
        return all.get(form).examples().flatMap(demultiplexer::template);
    }

    @Override
    public Result<PreparedRule> prepared(int row) {
        return Result.of(rule(row));
    }

    private PreparedRule rule(int row) {
        if (forms[row] < 0) {
            return others.get(row);
        }
        Box box = all.get(forms[row]).box(numbers.get(row));
        return prepared(names.get(row), Rule.PRIORITY, PacketSet.of(List.of(box)));
    }

    @Override
    public Rule get(int row) {
        return rule(row).rule;
    }

    @Override
    public int size() {
        return names.size();
    }
}
