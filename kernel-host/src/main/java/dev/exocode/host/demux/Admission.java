package dev.exocode.host.demux;

import dev.exocode.dpf.space.PacketSet;
import dev.exocode.vcode.diagnostic.Diagnostic;
import dev.exocode.vcode.diagnostic.Position;
import dev.exocode.vcode.diagnostic.Result;
import java.util.List;
import java.util.Optional;

/** What decides whether a filter may come, and one may go: whose it is, and what it has in common with others. Used under the lock. */
final class Admission {
    private final Tables tables;
    private final Filters filters;
    private final Claims claims;
    private final Demultiplexer.Overlap overlap;

    Admission(Settings settings, Tables tables) {
        this.tables = tables;
        this.filters = tables.filters;
        this.claims = new Claims(tables, settings);
        this.overlap = settings.overlap();
    }

    /**
     * Whether a filter may be installed.
     *
     * @param near the filters that may have packets of it, and which one goes
     * @return what is to be said of it; or why it may not be
     */
    Result<Installed> of(Installed added, Near near) {
        String name = added.rule.name();
        Position at = new Position.Whole(name);
        Optional<Diagnostic> refused =
                near.going() == 0 ? Optional.empty() : untouchable(near.going(), name, added.owner);
        if (refused.isPresent()) {
            return Result.failure(refused.get());
        }
        Installed same = same(added, near);
        if (same != null) {
            return Result.failure(
                    Diagnostic.error(DemuxCode.SAME, at).note(same.rule.name() + " accepts the same packets"));
        }
        int robbed = tables.hasOthers(added.owner) ? claims.robbed(added, near) : 0;
        if (robbed != 0) {
            return Result.failure(Diagnostic.error(DemuxCode.CAPABILITY, at, "filter=" + robbed)
                    .note(title(robbed) + " would lose packets"));
        }
        return contested(added, near);
    }

    /** What is to be said of a filter that overlaps others; or why it may not be installed. */
    Result<Installed> contested(Installed added, Near near) {
        String name = added.rule.name();
        Contest contest = claims.contest(added, near);
        if (!contest.isOpen()) {
            return Result.of(added);
        }
        return overlap == Demultiplexer.Overlap.REFUSE
                ? Result.failure(contest.message(Diagnostic.Severity.ERROR, name))
                : new Result<>(Optional.of(added), List.of(contest.message(Diagnostic.Severity.WARNING, name)));
    }

    /** Why a filter of a template may not be installed for those that it overlaps, by a name that it has not. */
    Optional<Diagnostic> contested(Template template, long[] values, String name) {
        if (overlap != Demultiplexer.Overlap.REFUSE) {
            return Optional.empty();
        }
        PacketSet packets = template.packets(values);
        int priority = tables.priorities.of(template, values);
        Contest contest = claims.contest(packets, priority, new Near(tables.units, packets, 0));
        return contest.isOpen() ? Optional.of(contest.message(Diagnostic.Severity.ERROR, name)) : Optional.empty();
    }

    /** A filter that accepts the same packets as another, where that matters, but for one that goes; null if there is none. */
    Installed same(Installed added, Near near) {
        return added.share == null ? null : tables.alike.same(added, near);
    }

    /** Whether a filter of a template may be installed. */
    boolean of(Template template, long[] values) {
        boolean mayRob = tables.hasOthers(template.owner);
        boolean mayContest = overlap == Demultiplexer.Overlap.REFUSE;
        if (!mayRob && !mayContest) {
            return true;
        }
        PacketSet packets = template.packets(values);
        Near near = new Near(tables.units, packets, 0);
        int priority = tables.priorities.of(template, values);
        return !(mayRob && claims.robbed(near, priority, template.share, template.owner) != 0)
                && !(mayContest && claims.contest(packets, priority, near).isOpen());
    }

    /** Why a filter is not deleted or replaced by somebody. */
    Optional<Diagnostic> untouchable(int number, String what, Owner owner) {
        Position at = new Position.Whole(what);
        if (!filters.isNamed(number)) {
            return Optional.of(Diagnostic.error(DemuxCode.NO_FILTER, at, "filter=" + number));
        }
        return owner == null || owner.may(filters.installed(number).owner)
                ? Optional.empty()
                : Optional.of(Diagnostic.error(DemuxCode.CAPABILITY, at, "filter=" + number)
                        .note(title(number) + " is not its own"));
    }

    private String title(int number) {
        Installed installed = filters.installed(number);
        String name = installed.isOfTemplate() ? "filter " + number : installed.rule.name();
        return installed.owner == null ? name : name + " of " + installed.owner.name();
    }
}
