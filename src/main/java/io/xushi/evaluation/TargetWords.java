package io.xushi.evaluation;

import io.xushi.indicator.Figure;
import io.xushi.pace.Progress;
import io.xushi.quantity.Measure;
import io.xushi.scoring.Operand;
import io.xushi.target.Bound;
import io.xushi.target.Demand;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** A target in words: everything that it asks for. */
final class TargetWords {

    private TargetWords() {}

    static Wording of(Progress progress) {
        List<Wording> demands = new ArrayList<>();
        for (Demand demand : progress.target().demands()) {
            demands.add(of(demand, progress.indicator().measure()));
        }
        Wording all = new Wording(
                String.join("，且", demands.stream().map(Wording::zh).toList()),
                String.join(" and ", demands.stream().map(Wording::en).toList()));
        return Wording.of("目标：%s", "target: %s", all);
    }

    private static Wording of(Demand demand, Measure own) {
        Demand.EachPeriod each = demand.each();
        if (each != null) {
            Wording amount =
                    Operand.unnamed(each.amount(), each.figure().measure(own)).shown();
            if (each.figure() != Figure.ACTUAL) {
                return Wording.of(
                        "每年%s不低于 %s",
                        "%s of at least %s every year", each.figure().wording(), amount);
            }
            boolean ceiling = each.bound() == Bound.AT_MOST;
            return Wording.of(
                    "%s%s %s",
                    "%2$s %3$s every %1$s",
                    each.months() == 1 ? new Wording("每月", "month") : new Wording("每季度", "quarter"),
                    ceiling ? new Wording("不超过", "at most") : new Wording("至少", "at least"),
                    amount);
        }
        Measure measure = demand.figure().measure(own);
        Wording amount = Operand.unnamed(demand.amount(), measure).shown();
        Wording figure = demand.figure() == Figure.ACTUAL
                ? new Wording("", "")
                : demand.figure().wording();
        Wording bound = switch (demand.bound()) {
            case AT_LEAST -> Wording.of("不低于 %s", "at least %s", amount);
            case MORE_THAN -> Wording.of("超过 %s", "more than %s", amount);
            case AT_MOST -> Wording.of("不超过 %s", "at most %s", amount);
            case LESS_THAN -> Wording.of("低于 %s", "less than %s", amount);
            case EXACTLY -> Wording.of("等于 %s", "exactly %s", amount);
            case WITHIN ->
                Wording.of(
                        "%s 至 %s",
                        "%s to %s",
                        demand.amount().shown(),
                        Operand.of(
                                        new Wording("", ""),
                                        demand.upper() == null ? demand.amount() : demand.upper(),
                                        measure)
                                .shown());
        };
        return new Wording(
                figure.zh() + bound.zh(), figure.en().isEmpty() ? bound.en() : figure.en() + " " + bound.en());
    }
}
