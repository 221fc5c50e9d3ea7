package io.xushi.pace;

import io.xushi.calendar.Period;
import io.xushi.calendar.Span;
import io.xushi.calendar.WorkingDays;
import io.xushi.quantity.Powers;
import io.xushi.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The planned way from nothing (or the baseline) to the target (进度计划). */
public sealed interface PlannedPath {

    /**
     * Share of the target that is due on the evening of a day, exact; 1 for all of it.
     *
     * @param target the whole amount, never zero
     */
    Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target);

    /** The same amount for every month, quarter, year, day or working day (按月均分 …). */
    record Even(PathStep step) implements PlannedPath {
        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            if (!cutOff.isBefore(span.to())) {
                return Ratio.ONE;
            }
            if (cutOff.isBefore(span.from())) {
                return Ratio.ZERO;
            }
            return switch (step) {
                case MONTH -> wholeMonths(span, cutOff, 1);
                case QUARTER -> wholeMonths(span, cutOff, 3);
                case YEAR -> wholeMonths(span, cutOff, 12);
                case DAY -> Ratio.of(span.daysUntil(cutOff), span.days());
                case WORKING_DAY -> {
                    long all = workingDays.count(span.from(), span.to());
                    yield all == 0 ? Ratio.ZERO : Ratio.of(workingDays.count(span.from(), cutOff), all);
                }
            };
        }
    }

    /**
     * From the base at the end of its year to the target, the same amount every step (自基期起均分).
     *
     * @param since first day behind the base year
     */
    record FromBase(Ratio base, LocalDate since, PathStep step) implements PlannedPath {
        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            Ratio way = wayFrom(since, span, cutOff, step, workingDays);
            return base.plus(target.minus(base).times(way)).dividedBy(target);
        }
    }

    /** From the base to the target, growing (or falling) at the same rate every step (自基期起等比); both above zero. */
    record Compound(Ratio base, LocalDate since, PathStep step) implements PlannedPath {
        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            Ratio way = wayFrom(since, span, cutOff, step, workingDays);
            if (way.equals(Ratio.ONE)) {
                return Ratio.ONE;
            }
            Ratio growth = target.dividedBy(base);
            return base.times(Powers.power(growth, way)).dividedBy(target);
        }
    }

    private static Ratio wayFrom(LocalDate since, Span span, LocalDate cutOff, PathStep step, WorkingDays workingDays) {
        LocalDate start = since.isAfter(span.to()) ? span.to() : since;
        return new Even(step).shareDue(new Span(start, span.to()), cutOff, workingDays, Ratio.ONE);
    }

    /**
     * The share that the same months of earlier years had of their years (前几年同期占比).
     *
     * @param months cumulative share at the end of each of the twelve months
     */
    record Seasonal(List<Ratio> months) implements PlannedPath {
        public Seasonal {
            months = List.copyOf(months);
        }

        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            int over = (int) Math.min(span.monthsUntil(cutOff), months.size());
            return over == 0 ? Ratio.ZERO : months.get(over - 1);
        }
    }

    /** Another path, read at the end of the quarter, half-year or year in which the cut-off lies. */
    record Ahead(PlannedPath path, int months) implements PlannedPath {
        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            YearMonth month = YearMonth.from(cutOff);
            YearMonth end = month.plusMonths((months - month.getMonthValue() % months) % months);
            LocalDate day = end.atEndOfMonth();
            return path.shareDue(span, day.isAfter(span.to()) ? span.to() : day, workingDays, target);
        }
    }

    private static Ratio wholeMonths(Span span, LocalDate cutOff, int step) {
        long all = span.months();
        return all == 0 ? Ratio.ZERO : Ratio.of(span.monthsUntil(cutOff) / step * step, all);
    }

    /** The whole target in every period (各期同目标): for rates and states, which do not grow from nothing. */
    record Level() implements PlannedPath {
        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            return Ratio.ONE;
        }
    }

    /** Stated cumulative percentages at the end of each month, quarter or year (按季度累计为 25、50、75、100%). */
    record Shares(PathStep step, List<BigDecimal> percents) implements PlannedPath {
        public Shares {
            percents = List.copyOf(percents);
        }

        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            long months = span.monthsUntil(cutOff);
            long over = switch (step) {
                case MONTH -> months;
                case QUARTER -> months / 3;
                case YEAR -> months / 12;
                case DAY, WORKING_DAY -> throw new IllegalStateException("shares are stated by month, quarter or year");
            };
            int index = (int) Math.min(over, percents.size());
            return index == 0 ? Ratio.ZERO : Ratio.of(percents.get(index - 1)).dividedBy(Ratio.HUNDRED);
        }
    }

    /** Stated amounts of each period, not cumulative (按计划表); a period counts when it is over. */
    record Amounts(SortedMap<Period, BigDecimal> amounts) implements PlannedPath {
        public Amounts {
            amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
        }

        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            Ratio due = Ratio.ZERO;
            for (var entry : amounts.entrySet()) {
                if (!entry.getKey().to().isAfter(cutOff)) {
                    due = due.plus(Ratio.of(entry.getValue()));
                }
            }
            return due.dividedBy(target);
        }
    }

    /** Percentages due by dates (节点); between two of them by steps or on a straight line by days. */
    record Milestones(List<Milestone> milestones, boolean straight) implements PlannedPath {
        public Milestones {
            milestones = milestones.stream()
                    .sorted(Comparator.comparing(Milestone::due))
                    .toList();
        }

        @Override
        public Ratio shareDue(Span span, LocalDate cutOff, WorkingDays workingDays, Ratio target) {
            LocalDate fromDay = span.from().minusDays(1);
            Ratio fromShare = Ratio.ZERO;
            for (Milestone milestone : milestones) {
                Ratio share = Ratio.of(milestone.percent()).dividedBy(Ratio.HUNDRED);
                if (milestone.due().isAfter(cutOff)) {
                    if (!straight || cutOff.isBefore(fromDay)) {
                        return fromShare;
                    }
                    Ratio way = Ratio.of(
                            ChronoUnit.DAYS.between(fromDay, cutOff),
                            ChronoUnit.DAYS.between(fromDay, milestone.due()));
                    return fromShare.plus(share.minus(fromShare).times(way));
                }
                fromDay = milestone.due();
                fromShare = share;
            }
            return fromShare;
        }
    }

    /** A dated share: by the evening of {@code due}, {@code percent} of the target (cumulative). */
    record Milestone(String name, LocalDate due, BigDecimal percent) {}
}
