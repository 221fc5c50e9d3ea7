package io.xushi.console;

import io.xushi.check.UnitByMonth;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws one target's months: the path for all of them, the actual values for those that have data. */
final class MonthChart {

    private MonthChart() {}

    static UnitPage.Chart of(Desk desk, ProgressCard target, List<UnitByMonth.Point> points) {
        List<String> labels = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        List<String> path = new ArrayList<>();
        List<UnitPage.Month> months = new ArrayList<>();
        int decimals = Figures.decimals(points.stream()
                .flatMap(point -> find(point, target).stream())
                .map(ProgressCard::actual)
                .toList());
        for (UnitByMonth.Point point : points) {
            Optional<ProgressCard> found = find(point, target);
            if (found.isPresent()) {
                ProgressCard card = found.get();
                labels.add(desk.figures().period(point.month()));
                actual.add(value(card.completionPercent()));
                path.add(value(card.expectedPercent()));
                months.add(month(desk, point, card, decimals));
            }
        }
        return new UnitPage.Chart(String.join("|", labels), String.join("|", actual), String.join("|", path), months);
    }

    private static Optional<ProgressCard> find(UnitByMonth.Point point, ProgressCard target) {
        return point.card().progress().stream()
                .filter(each -> each.indicator().equals(target.indicator())
                        && Objects.equals(each.targetName(), target.targetName()))
                .findFirst();
    }

    private static UnitPage.Month month(Desk desk, UnitByMonth.Point point, ProgressCard card, int decimals) {
        String gap = card.gapPoints();
        return new UnitPage.Month(
                desk.figures().period(point.month()),
                desk.figures().percent(card.expectedPercent()),
                desk.figures().percent(card.completionPercent()),
                desk.figures().points(gap),
                desk.figures().amount(card.actual(), decimals),
                gap != null && new BigDecimal(gap).signum() < 0);
    }

    private static String value(@Nullable String percent) {
        return percent == null
                ? ""
                : new BigDecimal(percent).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
