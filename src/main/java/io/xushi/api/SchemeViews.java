package io.xushi.api;

import io.xushi.alert.AlertLevel;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.SchemesInForce.Standing;
import io.xushi.clause.Clause;
import io.xushi.clause.ClausePrinter;
import io.xushi.clause.Stage;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Grade;
import io.xushi.scheme.Item;
import io.xushi.scheme.RuleSet;
import io.xushi.scheme.Scheme;
import io.xushi.scheme.StandingRule;
import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Schemes as the interface shows them. */
final class SchemeViews {

    private SchemeViews() {}

    record SchemeList(List<SchemeSummary> schemes) {}

    /** {@code title}, {@code period} and {@code ruleVersion} are {@code null} while no version was ever good. */
    record SchemeSummary(
            String id,
            @Nullable Wording title,
            @Nullable SpanView period,
            @Nullable String ruleVersion,
            @Nullable Instant loadedAt,
            int warnings,
            boolean refused) {

        static SchemeSummary of(Standing standing) {
            RuleSet rules = standing.rules();
            return new SchemeSummary(
                    standing.id(),
                    rules == null ? null : rules.scheme().title(),
                    rules == null ? null : SpanView.of(rules.scheme()),
                    rules == null ? null : rules.version(),
                    standing.loadedAt(),
                    standing.warnings().size(),
                    standing.isRefused());
        }
    }

    record SpanView(LocalDate from, LocalDate to) {
        static SpanView of(Scheme scheme) {
            return new SpanView(scheme.period().from(), scheme.period().to());
        }
    }

    record LevelView(String id, Wording name) {
        static LevelView of(AlertLevel level) {
            return new LevelView(level.id(), level.name());
        }
    }

    /** {@code indicator} is {@code null} when the total ranks. */
    record StandingView(@Nullable String indicator, boolean withinGroup, String ties) {
        static StandingView of(StandingRule rule) {
            return new StandingView(
                    rule.indicator(), rule.withinGroup(), rule.ties().name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * An item of the document.
     *
     * @param most how far the sum of its clauses may go; {@code null} for no cap
     * @param least likewise; {@code null} for no floor
     * @param clauses numbers of its scoring clauses, without branches
     */
    record ItemView(
            String id,
            Wording title,
            @Nullable Wording part,
            String points,
            @Nullable String most,
            @Nullable String least,
            List<String> clauses) {

        static ItemView of(Item item, RuleSet rules) {
            return new ItemView(
                    item.id(),
                    item.title(),
                    item.part(),
                    item.points().shown(),
                    shown(item.limit().most()),
                    shown(item.limit().least()),
                    rules.clauses(Stage.SCORING).stream()
                            .map(Clause::base)
                            .distinct()
                            .filter(clause ->
                                    rules.scheme().assessment().itemOf(clause).equals(Optional.of(item)))
                            .toList());
        }

        private static @Nullable String shown(@Nullable Ratio points) {
            return points == null ? null : points.shown();
        }
    }

    record GradeView(String id, Wording name) {
        static GradeView of(Grade grade) {
            return new GradeView(grade.id(), grade.name());
        }
    }

    /** Why the latest files are not in force. */
    record RefusalView(@Nullable Instant refusedAt, List<ProblemView> problems) {}

    /** All that is known of a scheme; grades best first. {@code sentences} has one text a stage that has clauses. */
    record SchemeView(
            String id,
            @Nullable Wording title,
            @Nullable String document,
            @Nullable Wording notice,
            @Nullable String dataset,
            @Nullable SpanView period,
            List<LevelView> levels,
            @Nullable StandingView standing,
            List<ItemView> items,
            List<GradeView> grades,
            @Nullable String ruleVersion,
            @Nullable Instant loadedAt,
            List<ProblemView> warnings,
            @Nullable RefusalView refusal,
            Map<String, String> sentences) {

        static SchemeView of(Standing standing, Language language) {
            RuleSet rules = standing.rules();
            Scheme scheme = rules == null ? null : rules.scheme();
            return new SchemeView(
                    standing.id(),
                    scheme == null ? null : scheme.title(),
                    scheme == null ? null : scheme.document(),
                    scheme == null ? null : scheme.notice(),
                    scheme == null ? null : scheme.dataset(),
                    scheme == null ? null : SpanView.of(scheme),
                    scheme == null
                            ? List.of()
                            : scheme.levels().levels().stream()
                                    .map(LevelView::of)
                                    .toList(),
                    scheme == null ? null : StandingView.of(scheme.standing()),
                    rules == null
                            ? List.of()
                            : rules.scheme().assessment().items().stream()
                                    .map(item -> ItemView.of(item, rules))
                                    .toList(),
                    scheme == null
                            ? List.of()
                            : scheme.assessment().grades().stream()
                                    .map(GradeView::of)
                                    .toList(),
                    rules == null ? null : rules.version(),
                    standing.loadedAt(),
                    ProblemView.of(standing.warnings()),
                    standing.isRefused()
                            ? new RefusalView(standing.refusedAt(), ProblemView.of(standing.refusal()))
                            : null,
                    rules == null ? Map.of() : sentences(rules, language));
        }

        private static Map<String, String> sentences(RuleSet rules, Language language) {
            ClausePrinter printer = new ClausePrinter(language);
            Map<String, String> texts = new LinkedHashMap<>();
            for (Stage stage : Stage.values()) {
                List<Clause> clauses = rules.clauses(stage);
                if (!clauses.isEmpty()) {
                    texts.put(stage.fileStem(), printer.file(rules.scheme().id(), stage, clauses));
                }
            }
            return texts;
        }
    }

    record VersionList(String scheme, List<VersionView> versions) {}

    record VersionView(String version, Instant firstLoadedAt, boolean inForce) {
        static VersionView of(RuleVersionStore.Version version, @Nullable RuleSet inForce) {
            return new VersionView(
                    version.version(),
                    version.firstLoadedAt(),
                    inForce != null && inForce.version().equals(version.version()));
        }
    }
}
