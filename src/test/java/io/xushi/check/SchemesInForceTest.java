package io.xushi.check;

import static io.xushi.scheme.SchemeBuilder.aScheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Dossier;
import io.xushi.evaluation.Findings;
import io.xushi.ingest.SchemeFileFormats;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.RuleSetReader;
import io.xushi.scheme.SchemeBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which version of a scheme judges, and when an old one is let go. */
class SchemesInForceTest {

    private final List<String> closed = new ArrayList<>();

    private final class Book implements ClauseBook {
        private final String version;

        Book(RuleSet rules) {
            version = rules.version();
        }

        @Override
        public void judge(Stage stage, Collection<Dossier> dossiers, Findings findings) {}

        @Override
        public void close() {
            closed.add(version);
        }
    }

    private SchemesInForce schemes(CheckWorld world) {
        return new SchemesInForce(
                new RuleSetReader(new SchemeFileFormats()),
                Book::new,
                world.store.ruleVersions(),
                id -> List.of(),
                new CheckListener() {},
                world.clock);
    }

    private static final SchemeBuilder BROKEN = aScheme().target("目标达到 100 亿", "进度按月均分");

    @Test
    void a_broken_file_keeps_the_last_good_version_also_after_a_restart() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            String good = world.schemes.rules("demo").orElseThrow().version();
            SchemesInForce.Standing refused = world.schemes.load("demo", BROKEN.files());
            assertThat(refused.isRefused()).isTrue();
            assertThat(refused.refusal()).hasSize(1);
            assertThat(refused.rules().version()).isEqualTo(good);
            world.units("甲").figures("2021-09", "甲", "60").run("2021-09");
            assertThat(world.alert("甲")).isEqualTo("RAISED red since 2021-09");

            try (SchemesInForce restarted = world.schemes()) {
                SchemesInForce.Standing standing = restarted.load("demo", BROKEN.files());
                assertThat(standing.isRefused()).isTrue();
                assertThat(standing.rules().version()).isEqualTo(good);
                restarted.use(
                        "demo", lease -> assertThat(lease.rules().version()).isEqualTo(good));
                assertThat(restarted.load("demo", aScheme().files()).isRefused())
                        .isFalse();
            }
        }
    }

    @Test
    void a_scheme_that_was_never_good_is_not_in_force() {
        try (CheckWorld world = new CheckWorld(BROKEN)) {
            assertThat(world.schemes.rules("demo")).isEmpty();
            assertThat(world.schemes.find("demo").orElseThrow().isRefused()).isTrue();
        }
    }

    @Test
    void a_folder_of_another_name_is_refused() {
        try (CheckWorld world = new CheckWorld(aScheme())) {
            assertThat(world.schemes.load("other", aScheme().files()).refusal())
                    .extracting(problem -> problem.wording().en())
                    .containsExactly("the scheme's id is 'demo', the folder's name 'other'; they must be the same");
        }
    }

    @Test
    void a_replaced_version_is_closed_only_when_nobody_works_with_it() {
        try (CheckWorld world = new CheckWorld(aScheme());
                SchemesInForce schemes = schemes(world)) {
            schemes.load("demo", aScheme().files());
            String first = schemes.rules("demo").orElseThrow().version();
            schemes.use("demo", lease -> {
                schemes.load("demo", aScheme().target("目标达到 90 亿元", "进度按月均分").files());
                assertThat(closed).isEmpty();
                schemes.use("demo", inner -> assertThat(inner.rules().version()).isNotEqualTo(first));
                assertThat(lease.rules().version()).isEqualTo(first);
                assertThat(closed).isEmpty();
            });
            assertThat(closed).containsExactly(first);
            schemes.load("demo", aScheme().files());
            assertThat(closed).hasSize(2);
        }
        assertThat(closed).hasSize(3);
    }

    @Test
    void the_same_version_again_is_neither_compiled_nor_newly_dated() {
        try (CheckWorld world = new CheckWorld(aScheme());
                SchemesInForce schemes = schemes(world)) {
            var first = schemes.load("demo", aScheme().files());
            schemes.load("demo", BROKEN.files());
            world.clock.moveTo("2021-11-01T00:00");
            var again = schemes.load(
                    "demo",
                    aScheme()
                            .replacing("scheme.yaml", "5th working", "3rd working")
                            .files());
            assertThat(again.loadedAt()).isEqualTo(first.loadedAt());
            assertThat(again.isRefused()).isFalse();
            assertThat(again.rules().scheme().schedules())
                    .isNotEqualTo(first.rules().scheme().schedules());
            assertThat(closed).isEmpty();
        }
    }
}
