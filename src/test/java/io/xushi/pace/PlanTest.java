package io.xushi.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.calendar.Span;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Ratio;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.target.Responsible;
import io.xushi.target.Revision;
import io.xushi.target.Target;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    /** A revision changes the amount; the path and its days stay. */
    @Test
    void before_a_revision_the_path_leads_to_the_old_amount() {
        PlannedPath path = new PlannedPath.Even(PathStep.QUARTER);
        Span days = new Span(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 12, 31));
        Target target = new Target(
                "投资",
                null,
                List.of(new Demand(Figure.ACTUAL, Bound.AT_LEAST, Ratio.of(120))),
                null,
                null,
                "T-1",
                null,
                Responsible.NOBODY,
                new Revision(LocalDate.of(2021, 7, 1), Ratio.of(100), "市政府", "增资"));
        Plan plan = new Plan(target, path, days);

        Plan before = plan.asOf(LocalDate.of(2021, 6, 30));
        assertThat(before.target().amount()).isEqualTo(Ratio.of(100));
        assertThat(before.path()).isEqualTo(path);
        assertThat(before.span()).isEqualTo(days);
        assertThat(plan.asOf(LocalDate.of(2021, 7, 1))).isEqualTo(plan);
        assertThat(new Plan(target, path).span()).isNull();
    }
}
