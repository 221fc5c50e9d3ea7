package io.xushi.cli;

import io.xushi.clause.Stage;
import io.xushi.evaluation.Cards;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.pace.ProgressState;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Language;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result as lines for people: one a unit and target, ordered by place. Where the scheme scores, each line also has
 * the unit's total and grade, and a unit without any target has a line as well.
 */
final class DocumentTable {

    private static final List<String> UNIT_ZH = List.of("名次", "单位");
    private static final List<String> UNIT_EN = List.of("rank", "unit");
    private static final List<String> SCORE_ZH = List.of("总分", "等次", "标记");
    private static final List<String> SCORE_EN = List.of("total", "grade", "marks");
    private static final List<String> TARGET_ZH =
            List.of("指标", "目标", "实绩", "完成率%", "应达%", "进度差", "月均", "余下月均需", "状态", "预警");
    private static final List<String> TARGET_EN = List.of(
            "indicator",
            "target",
            "actual",
            "completion %",
            "expected %",
            "gap pp",
            "average a month",
            "required a month",
            "state",
            "alert");

    private final RuleSet rules;
    private final Language language;
    private final boolean scores;

    private DocumentTable(RuleSet rules, Language language) {
        this.rules = rules;
        this.language = language;
        this.scores = !rules.clauses(Stage.SCORING).isEmpty();
    }

    static void print(EvaluationDocument document, RuleSet rules, Language language, PrintWriter out) {
        List<List<String>> rows = new DocumentTable(rules, language).rows(document);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths.get(column) - width(cell) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    static void printCsv(EvaluationDocument document, RuleSet rules, Language language, PrintWriter out) {
        for (List<String> row : new DocumentTable(rules, language).rows(document)) {
            out.println(String.join(",", row.stream().map(DocumentTable::csv).toList()));
        }
    }

    private static String csv(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> rows(EvaluationDocument document) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(language == Language.ZH ? row(UNIT_ZH, SCORE_ZH, TARGET_ZH) : row(UNIT_EN, SCORE_EN, TARGET_EN));
        List<UnitCard> cards = document.units().stream().sorted(Cards.byPlace()).toList();
        for (UnitCard card : cards) {
            List<String> unit = List.of(card.rank() == null ? "" : card.rank().toString(), card.unit());
            for (ProgressCard progress : card.progress()) {
                rows.add(row(unit, score(card), target(card, progress)));
            }
            if (scores && card.progress().isEmpty()) {
                rows.add(row(unit, score(card), Collections.nCopies(TARGET_ZH.size(), "")));
            }
        }
        return rows;
    }

    private List<String> row(List<String> unit, List<String> score, List<String> target) {
        return Stream.of(unit, scores ? score : List.<String>of(), target)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> score(UnitCard card) {
        String grade = rules.scheme()
                .assessment()
                .grade(Objects.requireNonNullElse(card.grade(), ""))
                .map(found -> found.name().in(language))
                .orElse("");
        List<String> marks = new ArrayList<>();
        if (card.total() != null && !card.complete()) {
            marks.add(language == Language.ZH ? "暂计" : "provisional");
        }
        if (card.vetoed()) {
            marks.add(language == Language.ZH ? "一票否决" : "vetoed");
        }
        return List.of(Objects.requireNonNullElse(card.total(), ""), grade, String.join(" ", marks));
    }

    private List<String> target(UnitCard card, ProgressCard progress) {
        String level = card.alerts().stream()
                .filter(alert -> alert.indicator().equals(progress.indicator())
                        && Objects.equals(alert.targetName(), progress.targetName()))
                .map(AlertCard::level)
                .findFirst()
                .flatMap(id -> rules.scheme().levels().find(id))
                .map(found -> found.name().in(language))
                .orElse("");
        String state = ProgressState.valueOf(progress.state().toUpperCase(Locale.ROOT))
                .wording()
                .in(language);
        return List.of(
                progress.targetName() == null
                        ? progress.indicator()
                        : progress.indicator() + " " + progress.targetName(),
                progress.target() + " " + progress.measure(),
                progress.actual() == null ? "" : progress.actual(),
                twoPlaces(progress.completionPercent()),
                twoPlaces(progress.expectedPercent()),
                twoPlaces(progress.gapPoints()),
                twoPlaces(progress.averageRunRate()),
                twoPlaces(progress.requiredRunRate()),
                state,
                level);
    }

    static String twoPlaces(@Nullable String decimal) {
        return decimal == null
                ? ""
                : new BigDecimal(decimal).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    // Han characters take two columns of a terminal.
    static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0xff00 && c <= 0xff60) || (c >= 0x3000 && c < 0x3040)
                        ? 2
                        : 1)
                .sum();
    }
}
