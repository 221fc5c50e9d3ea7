package io.xushi.evaluation;

import io.xushi.wording.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of an evaluation as others read it: the names of these components are the names in the JSON of the
 * command line and of the REST interface, in this order. Decimals are texts in plain notation; quotients have ten
 * decimals, rounded half up for display only. Words are kept in both languages; whoever prints chooses one.
 */
public record EvaluationDocument(
        String scheme, String period, String dataCutOff, String ruleVersion, List<UnitCard> units) {

    /** One unit's card. {@code total}, {@code rank} and {@code grade} are {@code null} where there is none. */
    public record UnitCard(
            String unit,
            String code,
            @Nullable String group,
            boolean assessed,
            @Nullable String total,
            boolean complete,
            @Nullable String mostPossible,
            @Nullable Integer rank,
            boolean provisional,
            @Nullable String grade,
            boolean vetoed,
            List<LineCard> lines,
            List<ProgressCard> progress,
            List<AlertCard> alerts,
            List<Wording> warnings) {

        /** The same card at another place. */
        public UnitCard ranked(@Nullable Integer newRank, boolean isProvisional) {
            return new UnitCard(
                    unit,
                    code,
                    group,
                    assessed,
                    total,
                    complete,
                    mostPossible,
                    newRank,
                    isProvisional,
                    grade,
                    vetoed,
                    lines,
                    progress,
                    alerts,
                    warnings);
        }
    }

    public record LineCard(
            String item,
            String clause,
            @Nullable String points,
            String status,
            Wording explanation,
            Map<String, String> operands) {}

    public record ProgressCard(
            String indicator,
            @Nullable String targetName,
            String measure,
            String target,
            @Nullable String stretch,
            @Nullable String actual,
            @Nullable String completionPercent,
            @Nullable String expectedPercent,
            @Nullable String gapPoints,
            @Nullable String lag,
            @Nullable String requiredRunRate,
            @Nullable String averageRunRate,
            String state,
            String clause,
            List<String> sources) {}

    public record AlertCard(
            String indicator,
            @Nullable String targetName,
            String level,
            @Nullable String gapPoints,
            String clause) {}
}
