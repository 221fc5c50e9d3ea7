package io.xushi.console;

import static io.xushi.scheme.SchemeBuilder.aScoringScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.intake.Batch;
import io.xushi.intake.ReceivedFile;
import io.xushi.scheme.JudgedClause;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Judgement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the fields of the page on which points are given. */
class JudgedTest {

    private final FakeData data = new FakeData();

    private void given(String assessor, String points) {
        data.commit(
                "demo",
                new Batch.Judgements(List.of(
                        new Judgement("u", null, "P-2-1", null, new BigDecimal(points), false, assessor, null, 0))),
                new ReceivedFile("j.csv", new byte[0]),
                Instant.EPOCH,
                0,
                List.of());
    }

    private List<String> shown(RuleSet rules) {
        return rules.judgedClauses().get(0).byAssessor().stream()
                .map((JudgedClause clause) -> Judged.of(data, rules.scheme(), "u", clause, Long.MAX_VALUE)
                        .points())
                .toList();
    }

    @Test
    void of_several_assessors_each_sees_the_points_of_his_own() {
        given("考核办", "9");
        given("领导", "8");
        given("考核办", "7");
        assertThat(shown(aScoringScheme()
                        .replacing("scheme.yaml", "id: demo\n", "id: demo\nraters: {P-2-1: {考核办: 60%, 领导: 40%}}\n")
                        .read()))
                .containsExactly("7", "8");
        assertThat(shown(aScoringScheme()
                        .replacing("scheme.yaml", "id: demo\n", "id: demo\nraters: {P-2-1: {局长: 60%, 领导: 40%}}\n")
                        .read()))
                .containsExactly("", "8");
    }

    @Test
    void of_one_assessor_the_latest_stands_whatever_name_it_bears() {
        given("考核办", "9");
        given(null, "8");
        assertThat(shown(aScoringScheme().read())).containsExactly("8");
    }
}
