package io.xushi.scheme;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.quantity.Measure;
import io.xushi.scheme.ConsistencyRule.OfFigures;
import io.xushi.scheme.ConsistencyRule.OfUnits;
import io.xushi.scheme.ConsistencyRule.OfWhole;
import io.xushi.scheme.ConsistencyRule.Tolerance;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Figures that must agree have to exist, and to be measured in what can be compared: nothing is ever converted. */
final class ConsistencyChecks {

    private final ConsistencyRules rules;
    private final IndicatorCatalogue indicators;
    private final Place place;
    private final Problems problems;

    ConsistencyChecks(RuleSet rules, Place place, Problems problems) {
        this.rules = rules.scheme().consistency();
        this.indicators = rules.indicators();
        this.place = place;
        this.problems = problems;
    }

    void run() {
        for (int i = 0; i < rules.declared().size(); i++) {
            check(i + 1, rules.declared().get(i));
        }
        for (String name : rules.except()) {
            if (indicators.find(name).isEmpty()) {
                problems.error(
                        place,
                        "一致性参数（consistency_defaults）除外：没有指标“%s”。%s",
                        "consistency_defaults, except: there is no indicator \"%s\". %s",
                        name,
                        NearestNames.hint(name, indicators.names()));
            }
        }
    }

    private void check(int number, ConsistencyRule rule) {
        if (rule instanceof OfFigures figures) {
            check(number, figures);
        } else if (rule instanceof OfWhole whole) {
            check(number, whole);
        } else if (rule instanceof OfUnits units) {
            check(number, units);
        }
    }

    private void check(int number, OfFigures rule) {
        Optional<Indicator> figure = find(number, rule.figure());
        List<Indicator> parts = find(number, rule.from().parts());
        if (figure.isEmpty() || parts.size() < rule.from().parts().size()) {
            return;
        }
        checkDistinct(number, figure.get(), parts);
        checkMeasures(number, rule.from(), figure.get(), parts);
        checkTolerance(number, rule.tolerance(), figure.get().measure());
    }

    private void check(int number, OfWhole rule) {
        indicators
                .find(rule.written())
                .ifPresent(indicator -> error(
                        number,
                        "“%s”也是指标“%s”的代码、名称或别名；指的是指标，就写成带引号的名称；指的是数，就写成 %s %%",
                        "'%s' is also a code, name or alias of indicator \"%s\"; write that in quotes if it is meant, or"
                                + " %s %% for the number",
                        rule.written(),
                        indicator.name(),
                        rule.whole()));
        List<Indicator> parts = find(number, rule.parts());
        if (parts.size() < rule.parts().size()) {
            return;
        }
        Indicator first = parts.get(0);
        checkDistinct(number, first, parts.subList(1, parts.size()));
        Measure measure = rule.measure() == null ? first.measure() : rule.measure();
        parts.forEach(part -> checkSame(number, part, measure));
        checkTolerance(number, rule.tolerance(), measure);
    }

    private void check(int number, OfUnits rule) {
        find(number, rule.indicator()).ifPresent(indicator -> {
            boolean addsUp =
                    indicator.accumulation() != Accumulation.RATIO && indicator.accumulation() != Accumulation.RATE;
            if (!addsUp) {
                error(
                        number,
                        "“%s”是比率或增速，各单位的数不能相加；请改用绝对数指标",
                        "\"%s\" is a ratio or a rate, which units' figures do not add up to; use an indicator of amounts",
                        indicator.name());
            }
            checkTolerance(number, rule.tolerance(), indicator.measure());
        });
    }

    private List<Indicator> find(int number, List<String> names) {
        List<Indicator> found = new ArrayList<>();
        names.forEach(name -> find(number, name).ifPresent(found::add));
        return found;
    }

    private Optional<Indicator> find(int number, String name) {
        Optional<Indicator> found = indicators.find(name);
        if (found.isEmpty()) {
            error(
                    number,
                    "没有指标“%s”。%s",
                    "there is no indicator \"%s\". %s",
                    name,
                    NearestNames.hint(name, indicators.names()));
        }
        return found;
    }

    private void checkDistinct(int number, Indicator figure, List<Indicator> parts) {
        List<Indicator> seen = new ArrayList<>(List.of(figure));
        for (Indicator part : parts) {
            if (seen.contains(part)) {
                error(
                        number,
                        "指标“%s”用了两次（代码、名称、别名都算），只留一处",
                        "indicator \"%s\" is used twice (by code, name or alias); keep one",
                        part.name());
            }
            seen.add(part);
        }
    }

    private void checkMeasures(int number, Derivation from, Indicator figure, List<Indicator> parts) {
        if (from instanceof Derivation.Growth) {
            if (!figure.measure().isPercent()) {
                error(
                        number,
                        "增速“%s”须以 %% 计，它的计量单位是“%s”",
                        "growth \"%s\" must be in %%, it is in '%s'",
                        figure.name(),
                        figure.measure());
            }
        } else if (from instanceof Derivation.Quotient) {
            if (figure.measure().isPercent()) {
                checkSame(number, parts.get(1), parts.get(0).measure());
            }
        } else if (from instanceof Derivation.Difference) {
            Measure measure = parts.get(0).measure();
            checkSame(number, parts.get(1), measure);
            if (!figure.measure().equals(measure.ofDifference())) {
                checkSame(number, figure, measure);
            }
        } else {
            parts.forEach(part -> checkSame(number, part, figure.measure()));
        }
    }

    private void checkSame(int number, Indicator indicator, Measure measure) {
        if (!indicator.measure().equals(measure)) {
            error(
                    number,
                    "“%s”的计量单位是“%s”，这里须是“%s”；系统不换算，请选用同一单位的指标",
                    "\"%s\" is in '%s', here it must be in '%s'; nothing is converted, use an indicator in that measure",
                    indicator.name(),
                    indicator.measure(),
                    measure);
        }
    }

    private void checkTolerance(int number, Tolerance tolerance, Measure figure) {
        Measure expected = figure.ofDifference();
        if (tolerance.measure() != null && !tolerance.measure().equals(expected)) {
            boolean points = expected.equals(Measure.PERCENTAGE_POINT);
            error(
                    number,
                    points ? "允许误差以百分点计，写的是“%2$s”；写作 %3$s pp" : "允许误差以“%1$s”计，写的是“%2$s”；系统不换算，请改写成以“%1$s”计的数",
                    points
                            ? "the tolerance is in percentage points, not in '%2$s'; write %3$s pp"
                            : "the tolerance is in '%1$s', not in '%2$s'; nothing is converted, write it in '%1$s'",
                    expected,
                    tolerance.measure(),
                    tolerance.amount());
        }
    }

    private void error(int number, String zh, String en, Object... values) {
        Wording what = Wording.of(zh, en, values);
        problems.error(place, "一致性（consistency）第 %s 条：%s", "consistency, number %s: %s", number, what);
    }
}
