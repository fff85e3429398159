package dev.exocode.host.demux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exocode.dpf.predicate.Condition;
import dev.exocode.dpf.predicate.Expression;
import dev.exocode.dpf.predicate.Origin;
import dev.exocode.dpf.predicate.Predicate;
import dev.exocode.dpf.predicate.Ranges;
import dev.exocode.dpf.space.Box;
import dev.exocode.dpf.space.PacketSet;
import dev.exocode.dpf.space.Shape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A group")
class GroupTest {
    @Test
    @DisplayName("forgets units without boxes, but for those of templates")
    void forgetsEmptyUnits() {
        Predicate asked = new Predicate.In(Expression.load(3, 1), Ranges.of(1, 9), Origin.NONE);
        Box box = PacketSet.of(new Condition(asked, Condition.Absent.FAILS))
                .orElseThrow()
                .boxes()
                .get(0);
        Group group = new Group(box);
        Shape shape = Shape.of(box, group.keys);
        Unit unit = new Unit(shape, new Precedence(new Ranks(() -> {}), new Filters()), new SplittableRandom(1));
        group.units.put(shape, unit);
        unit.add(1, box);
        group.sweep();
        assertThat(group.units).hasSize(1);
        unit.leave();
        group.sweep();
        assertThat(group.units).isEmpty();
        group.keep(box);
        group.units.put(shape, unit);
        group.sweep();
        assertThat(group.units).hasSize(1);
    }
}
