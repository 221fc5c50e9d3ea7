package io.xushi.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of judgements that the program writes itself: points typed into a form or sent over REST go the way of an
 * imported file, so that all are checked alike and what came in is kept.
 */
public final class JudgementFile {

    private static final String HEADER = "unit,item,clause,period,points,self,assessor,reason\n";

    private final List<Row> rows;

    public JudgementFile(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The cells of one row as they were typed; {@code null} where nothing was. */
    public record Row(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String clause,
            @Nullable String period,
            @Nullable String points,
            @Nullable Boolean self,
            @Nullable String assessor,
            @Nullable String reason) {

        private String line() {
            return Stream.of(unit, item, clause, period, points, self == null ? "" : self.toString(), assessor, reason)
                            .map(cell -> cell == null ? "" : "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(","))
                    + "\n";
        }
    }

    public ReceivedFile named(String name) {
        String lines = rows.stream().map(Row::line).collect(Collectors.joining());
        return new ReceivedFile(name, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    /** The line on which each row begins: what problems name. A cell with line breaks takes several lines. */
    public List<Integer> firstLines() {
        List<Integer> lines = new ArrayList<>();
        int next = 2;
        for (Row row : rows) {
            lines.add(next);
            next += (int) row.line().lines().count();
        }
        return lines;
    }
}
