package io.xushi.scoring;

import io.xushi.indicator.Absence;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lowest, highest, mean or sum of the points of other clauses, which then count only here (C25). */
public record OfClauses(Pick pick, List<String> clauses) implements Term {

    public OfClauses {
        clauses = List.copyOf(clauses);
    }

    @Override
    public Effect compute(Inputs in, Ratio base) {
        List<Operand> known = new ArrayList<>();
        for (String clause : clauses) {
            Operand points = in.subject(new Subject.OfClause(clause));
            if (points.absence() == Absence.NOT_APPLICABLE) {
                continue;
            }
            if (points.value() == null) {
                return Effect.missing(points);
            }
            known.add(points);
        }
        if (known.isEmpty()) {
            return Effect.missing(Operand.missing(
                    Wording.of("条款 %s", "clauses %s", String.join("、", clauses)),
                    new Measure("分"),
                    Absence.NOT_APPLICABLE));
        }
        Ratio result = of(known.stream().map(Operand::value).toList());
        return new Effect(
                Effect.Role.BASE,
                result,
                Wording.of(
                        "%s，取%s：%s 分",
                        "%s; the %s: %s points",
                        new Wording(
                                String.join(
                                        "、",
                                        known.stream()
                                                .map(each -> each.said().zh())
                                                .toList()),
                                String.join(
                                        ", ",
                                        known.stream()
                                                .map(each -> each.said().en())
                                                .toList())),
                        pick.wording(),
                        result.shown()),
                null,
                known,
                null);
    }

    private Ratio of(List<Ratio> points) {
        Ratio sum = points.stream().reduce(Ratio.ZERO, Ratio::plus);
        return switch (pick) {
            case LOWEST -> points.stream().min(Ratio::compareTo).orElseThrow();
            case HIGHEST -> points.stream().max(Ratio::compareTo).orElseThrow();
            case MEAN -> sum.dividedBy(Ratio.of(points.size()));
            case SUM -> sum;
        };
    }

    @Override
    public @Nullable Ratio most(Ratio base) {
        return null;
    }
}
