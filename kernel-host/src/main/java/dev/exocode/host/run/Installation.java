package dev.exocode.host.run;

import dev.exocode.host.demux.Demultiplexer;
import dev.exocode.host.demux.DemuxCode;
import dev.exocode.host.demux.FormedRules;
import dev.exocode.host.demux.PreparedRule;
import dev.exocode.host.demux.Rule;
import dev.exocode.host.demux.Template;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Installs filters of files in a demultiplexer that has no others. Those that differ in values alone, as the connections of a table,
 * go through a {@link Template}, which takes no compiler; who owns a packet, and what is an error, is as if each were a filter of its own.
 */
final class Installation {
    static final int FILTERS_BETWEEN_CALLS = 1 << 10;

    private final DemuxRules.All all;
    private final Demultiplexer demultiplexer;
    private final Demultiplexer.Order order;
    private final boolean byValues;
    /** By the number of a filter which of all it is, -1 if none is. */
    private final int[] filters;

    private final List<Template> templates = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    private Installation(DemuxRules.All all, Demultiplexer demultiplexer, Demultiplexer.Order order, boolean named) {
        this.all = all;
        this.demultiplexer = demultiplexer;
        this.order = order;
        this.byValues = !named && (order == Demultiplexer.Order.PRIORITY || isOfOnePriority());
        this.filters = new int[all.size() + 1];
        Arrays.fill(filters, -1);
    }

    /** Whether no filter can have its priority from another one, which those of templates never do. */
    private boolean isOfOnePriority() {
        return all.parts.stream()
                .map(DemuxRules.Part::rules)
                .flatMapToInt(rules -> rules instanceof FormedRules formed
                        ? IntStream.range(0, formed.size()).map(formed::priority)
                        : rules.stream().mapToInt(Rule::priority))
                .allMatch(priority -> priority == Rule.PRIORITY);
    }

    /**
     * Installs filters, one after the other.
     *
     * @param all the filters
     * @param demultiplexer takes them; it has no others
     * @param order what decides between them there
     * @param named whether each is to have its name there
     * @param progress told how many it has now and then; false to stop
     * @return by the number of a filter which of them it is, -1 if none is; without a message none if it was stopped; or the errors
     */
    static Result<int[]> of(
            DemuxRules.All all,
            Demultiplexer demultiplexer,
            Demultiplexer.Order order,
            boolean named,
            IntPredicate progress) {
        Installation made = new Installation(all, demultiplexer, order, named);
        int first = 0;
        for (DemuxRules.Part part : all.parts) {
            if (!made.add(part, first, progress)) {
                return new Result<>(Optional.empty(), List.of());
            }
            first += part.rules().size();
        }
        return made.problems.isEmpty() ? Result.of(made.filters) : Result.failure(made.problems);
    }

    /** Installs the filters of a file; false if that was stopped. */
    private boolean add(DemuxRules.Part part, int first, IntPredicate progress) {
        Map<Integer, Optional<Template>> forms = new HashMap<>();
        FormedRules rows = part.rules() instanceof FormedRules formed ? formed : null;
        FormedRules values = byValues ? rows : null;
        for (int i = 0; i < part.rules().size() && problems.size() < DemuxRules.MOST_ERRORS; i++) {
            if ((first + i) % FILTERS_BETWEEN_CALLS == 0 && !progress.test(first + i)) {
                return false;
            }
            int form = values == null ? -1 : values.form(i);
            Optional<Template> template =
                    form < 0 ? Optional.empty() : forms.computeIfAbsent(form, any -> template(values, form));
            int number = template.isEmpty() ? 0 : template.get().insert(values.values(i));
            if (number > 0) {
                filters[number] = first + i;
                continue;
            }
            // What is there may also be one of several boxes of another filter.
            int same = template.isEmpty() ? 0 : template.get().number(values.values(i));
            Result<PreparedRule> prepared =
                    rows == null ? PreparedRule.of(part.rules().get(i)) : rows.prepared(i);
            insert(part, part.name(i), prepared, first + i, same);
        }
        return true;
    }

    private Optional<Template> template(FormedRules rules, int form) {
        Optional<Template> template = rules.template(form, demultiplexer);
        template.ifPresent(templates::add);
        return template;
    }

    /** Installs a filter by its name; 0 stands for that it is not known which filter of a template is the same. */
    private void insert(DemuxRules.Part part, String name, Result<PreparedRule> prepared, int index, int known) {
        boolean equals = order != Demultiplexer.Order.PRIORITY;
        int same = !equals
                ? 0
                : known > 0 ? known : prepared.value().map(this::same).orElse(0);
        if (same > 0) {
            Diagnostic error = Diagnostic.error(DemuxCode.SAME, new Position.Whole(name))
                    .note(all.get(filters[same]).rule().name() + " accepts the same packets");
            problems.add(DemuxRules.inFile(part.path(), name, error));
            return;
        }
        Result<Integer> number =
                prepared.value().map(demultiplexer::insert).orElseGet(() -> Result.failure(prepared.diagnostics()));
        if (number.value().isPresent()) {
            filters[number.value().get()] = index;
        } else if (prepared.value().isEmpty() || !prepared.value().get().isNever()) {
            // What no packet of the link type can match it may share with others.
            number.diagnostics().forEach(each -> problems.add(DemuxRules.inFile(part.path(), name, each)));
        }
    }

    /** The filter of a template that has the same packets; 0 if none has. */
    private int same(PreparedRule rule) {
        return templates.stream()
                .mapToInt(template -> template.number(rule.packets()))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
    }
}
