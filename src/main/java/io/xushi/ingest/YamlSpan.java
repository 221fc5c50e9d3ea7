package io.xushi.ingest;

import io.xushi.calendar.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The period of a scheme in its YAML: a year, or its first and last day and what falls due.
 *
 * @param selfAssessmentDue {@code null} when not stated
 */
record YamlSpan(Span span, @Nullable LocalDate selfAssessmentDue) {

    private static final String EXAMPLE = "{from: 2021-01-01, to: 2021-12-31}";

    static Optional<YamlSpan> period(YamlBlock top) {
        Node node = top.node("period");
        if (node == null) {
            top.missing("考核期", "period", "period: " + EXAMPLE);
            return Optional.empty();
        }
        if (node instanceof ScalarNode) {
            Optional<String> year = top.scalar(node);
            if (year.isPresent() && !year.get().matches("[12]\\d{3}年?")) {
                top.error(
                        node,
                        "“%s”不是年份；写作 2021 或 %s",
                        "'%s' is not a year; write 2021 or %s",
                        Shown.of(year.get()),
                        EXAMPLE);
                return Optional.empty();
            }
            return year.map(text -> Integer.parseInt(text.substring(0, 4)))
                    .map(number -> new Span(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)))
                    .map(span -> new YamlSpan(span, null));
        }
        return top.block("period", EXAMPLE, "from", "起", "to", "止", "self_assessment_due", "自评截止")
                .flatMap(block -> {
                    Optional<Span> span = span(node, block);
                    LocalDate due = selfAssessmentDue(block, span);
                    return span.map(days -> new YamlSpan(days, due));
                });
    }

    private static @Nullable LocalDate selfAssessmentDue(YamlBlock block, Optional<Span> span) {
        Node node = block.node("self_assessment_due");
        Optional<LocalDate> due = node == null ? Optional.empty() : day(block, node);
        if (node != null
                && due.isPresent()
                && span.isPresent()
                && due.get().isBefore(span.get().from())) {
            block.error(
                    node,
                    "自评截止日 %s 早于考核期的起日 %s",
                    "the self-assessment is due on %s, before the period begins on %s",
                    due.get(),
                    span.get().from());
        }
        return due.orElse(null);
    }

    private static Optional<Span> span(Node node, YamlBlock block) {
        Optional<LocalDate> from = day(block, "from", "起");
        Optional<LocalDate> to = day(block, "to", "止");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())
                || new Span(from.get(), to.get()).months() < 1
                || to.get().getYear() - from.get().getYear() > 50) {
            block.error(
                    node,
                    "考核期从 %s 到 %s；至少须满一个月，止日不早于起日，最多 50 年",
                    "the period runs from %s to %s; it must be at least one whole month, end after it begins, and last at"
                            + " most 50 years",
                    from.get(),
                    to.get());
            return Optional.empty();
        }
        return Optional.of(new Span(from.get(), to.get()));
    }

    private static Optional<LocalDate> day(YamlBlock block, String key, String zh) {
        Node node = block.node(key);
        if (node == null) {
            block.missing(zh, key, EXAMPLE);
            return Optional.empty();
        }
        return day(block, node);
    }

    private static Optional<LocalDate> day(YamlBlock block, Node node) {
        Optional<String> text = block.scalar(node);
        Optional<LocalDate> day = text.flatMap(Moments::day);
        if (text.isPresent() && day.isEmpty()) {
            block.error(
                    node,
                    "“%s”不是日期；写法如 2021-12-31",
                    "'%s' is not a date; write it like 2021-12-31",
                    Shown.of(text.get()));
        }
        return day;
    }
}
