package io.xushi.cli;

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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result as lines for people: one a unit and target, ordered by place. */
final class DocumentTable {

    private static final List<String> ZH =
            List.of("名次", "单位", "指标", "目标", "实绩", "完成率%", "应达%", "进度差", "月均", "余下月均需", "状态", "预警");
    private static final List<String> EN = List.of(
            "rank",
            "unit",
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

    private DocumentTable() {}

    static void print(EvaluationDocument document, RuleSet rules, Language language, PrintWriter out) {
        List<List<String>> rows = rows(document, rules, language);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < ZH.size(); column++) {
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
        for (List<String> row : rows(document, rules, language)) {
            out.println(String.join(",", row.stream().map(DocumentTable::csv).toList()));
        }
    }

    private static String csv(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<List<String>> rows(EvaluationDocument document, RuleSet rules, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(language == Language.ZH ? ZH : EN);
        List<UnitCard> cards = document.units().stream().sorted(Cards.byPlace()).toList();
        for (UnitCard card : cards) {
            for (ProgressCard progress : card.progress()) {
                rows.add(row(card, progress, rules, language));
            }
        }
        return rows;
    }

    private static List<String> row(UnitCard card, ProgressCard progress, RuleSet rules, Language language) {
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
                card.rank() == null ? "" : card.rank().toString(),
                card.unit(),
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
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0xff00 && c <= 0xff60) || (c >= 0x3000 && c < 0x3040)
                        ? 2
                        : 1)
                .sum();
    }
}
