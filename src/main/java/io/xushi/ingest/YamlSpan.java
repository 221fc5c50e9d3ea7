package io.xushi.ingest;

import io.xushi.calendar.Span;
import java.time.LocalDate;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The period of a scheme in its YAML: a year, or its first and last day. */
final class YamlSpan {

    private static final String EXAMPLE = "{from: 2021-01-01, to: 2021-12-31}";

    private YamlSpan() {}

    static Optional<Span> period(YamlBlock top) {
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
                    .map(number -> new Span(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)));
        }
        return top.block("period", EXAMPLE, "from", "起", "to", "止").flatMap(block -> span(node, block));
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
