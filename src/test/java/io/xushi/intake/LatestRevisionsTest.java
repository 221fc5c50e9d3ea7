package io.xushi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.xushi.calendar.Period;
import io.xushi.fact.Fact;
import io.xushi.fact.FactKind;
import io.xushi.scoring.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatestRevisionsTest {

    private static Fact fact(FactKind kind, String name, Period period, String value, long revision) {
        return new Fact("u", kind, name, period, value, null, null, revision);
    }

    private static Judgement points(String item, String clause, boolean self, int points, long revision) {
        return new Judgement("u", item, clause, null, BigDecimal.valueOf(points), self, null, null, revision);
    }

    @Test
    void of_each_fact_the_latest_counts_in_whatever_order_they_come() {
        List<Fact> revisions = new ArrayList<>(List.of(
                fact(FactKind.EVENT, "事故", null, "编号=2;类别=小", 1),
                fact(FactKind.EVENT, "事故", null, "编号=1;类别=大", 1),
                fact(FactKind.EVENT, "事故", null, "编号=1;撤销=是", 3),
                fact(FactKind.RECORD, "人口", Period.year(2007), "121", 2),
                fact(FactKind.RECORD, "人口", Period.year(2007), "120", 1),
                fact(FactKind.RECORD, "人口", null, "119", 1)));
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(revisions, new Random(round));
            assertThat(LatestRevisions.facts(revisions))
                    .extracting(Fact::value)
                    .containsExactly("119", "121", "编号=1;撤销=是", "编号=2;类别=小");
        }
        assertThat(LatestRevisions.sortedFacts(revisions))
                .extracting(Fact::value)
                .containsExactly("119", "120", "121", "编号=1;类别=大", "编号=1;撤销=是", "编号=2;类别=小");
    }

    @Test
    void a_units_own_points_do_not_replace_those_of_the_assessor() {
        List<Judgement> revisions = new ArrayList<>(List.of(
                points(null, "2-1", false, 4, 1),
                points(null, "2-1", false, 3, 2),
                points(null, "2-1", true, 5, 3),
                points("2", null, true, 9, 1)));
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(revisions, new Random(round));
            assertThat(LatestRevisions.judgements(revisions))
                    .extracting(Judgement::self, each -> each.points().intValue())
                    .containsExactly(tuple(false, 3), tuple(true, 5), tuple(true, 9));
        }
        assertThat(LatestRevisions.sortedJudgements(revisions)).hasSize(4);
    }
}
