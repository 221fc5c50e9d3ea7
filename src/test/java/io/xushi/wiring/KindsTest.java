package io.xushi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.clause.Kind;
import io.xushi.clause.SentenceForm;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.RunningCases;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.SchemeFiles;
import io.xushi.wording.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of clause is shown by cases that come out right. */
class KindsTest {

    private static final Assembly ASSEMBLY = new Assembly(Path.of("config"));
    private static final List<RunningCases.Result> RESULTS = new ArrayList<>();

    @BeforeAll
    static void run() {
        for (SchemeFiles files : BundledSchemes.kinds()) {
            RuleSet rules = ASSEMBLY.ruleSetReader().read(files, List.of()).rules();
            try (ClauseBook book = ASSEMBLY.compiler().compile(rules)) {
                RESULTS.addAll(new RunningCases(rules, book, ASSEMBLY.workingDays()).run());
            }
        }
    }

    @Test
    void every_case_passes_and_is_about_a_kind() {
        assertThat(RESULTS)
                .allSatisfy(result -> assertThat(result.failures())
                        .extracting(Problem::toString)
                        .as(result.name())
                        .isEmpty())
                .allSatisfy(result -> assertThat(
                                Arrays.stream(Kind.values()).anyMatch(kind -> kind.isShownBy(result.name())))
                        .as(result.name())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void a_kind_has_cases_that_fire_do_not_and_stand_on_the_edge(Kind kind) {
        long cases =
                RESULTS.stream().filter(result -> kind.isShownBy(result.name())).count();
        assertThat(cases).isGreaterThanOrEqualTo(kind.entry() == null ? 3 : 0);
        assertThat(kind.entry() != null || !kind.sentences().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_serves_kinds_that_there_are(SentenceForm form) {
        assertThat(form.kinds())
                .allSatisfy(code -> assertThat(Kind.valueOf(code).name()).isEqualTo(code));
    }
}
