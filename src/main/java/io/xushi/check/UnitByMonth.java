package io.xushi.check;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.evaluation.Cards;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Evaluator;
import io.xushi.evaluation.UnitData;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One unit at the end of every month of its scheme, by the rules in force: the path, and how far it came. */
public final class UnitByMonth {

    private final SchemesInForce schemes;
    private final DataRegister data;
    private final WorkingDays workingDays;

    public UnitByMonth(SchemesInForce schemes, DataRegister data, WorkingDays workingDays) {
        this.schemes = schemes;
        this.data = data;
        this.workingDays = workingDays;
    }

    /** The unit's card with the data cut off at a month's end; later months have a path but no actual values. */
    public record Point(Period month, UnitCard card) {}

    /**
     * @param asOf import number
     * @return one point a month; empty when there is no such unit
     */
    public List<Point> of(String scheme, String unitCode, long asOf) {
        List<Point> points = new ArrayList<>();
        schemes.use(scheme, lease -> {
            RuleSet rules = lease.rules();
            Optional<Unit> unit = data.unit(rules.scheme().dataset(), asOf, unitCode);
            if (unit.isPresent()) {
                YearMonth from = rules.firstMonthRead();
                YearMonth to = YearMonth.from(rules.scheme().period().to());
                List<UnitData> unitData = data.data(
                        rules.scheme().dataset(),
                        asOf,
                        rules.indicators(),
                        from,
                        to,
                        List.of(unit.get().code()));
                Map<String, UnitData> references = ReferenceUnits.of(rules, data, asOf, from, to);
                Cards cards = new Cards(rules);
                for (YearMonth month : months(rules.scheme().period())) {
                    Evaluator evaluator = new Evaluator(
                            rules, lease.book(), workingDays, month.atEndOfMonth(), month.atEndOfMonth(), references);
                    evaluator
                            .evaluate(unitData)
                            .forEach(result -> points.add(new Point(Period.month(month), cards.card(result))));
                }
            }
        });
        return points;
    }

    private static List<YearMonth> months(Span span) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(span.from());
                !month.isAfter(YearMonth.from(span.to()));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
