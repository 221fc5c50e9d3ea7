package io.xushi.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CSV file row by row. Quoted cells may hold commas, quotes and line breaks. */
final class CsvTable {

    private static final Pattern FAILED_LINE = Pattern.compile("line (\\d+)");

    private final Limits limits;

    CsvTable(Limits limits) {
        this.limits = limits;
    }

    /** @param sink takes each row that is not blank; false ends the reading */
    void read(String label, byte[] content, Problems problems, Predicate<Row> sink) {
        String text = TextCharset.decode(label, content, problems).orElse("");
        // One field may be as long as the buffer; a little more than a cell, so that the cell's own check can tell.
        int buffer = limits.cellLength() * 4;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(16_384, buffer))
                .ofCsvRecord(new StringReader(text))) {
            CellCount count = new CellCount(label, limits, problems);
            for (CsvRecord line : reader) {
                List<String> cells = line.getFields().stream().map(Cells::clean).toList();
                Row row = new Row(label, false, (int) line.getStartingLineNumber(), cells, Map.of());
                if (!count.accepts(row) || (!row.isBlank() && !sink.test(row))) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            tell(label, broken, problems);
        } catch (IOException neverFromAText) {
            throw new UncheckedIOException(neverFromAText);
        }
    }

    private void tell(String label, CsvParseException broken, Problems problems) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        String reason = String.valueOf(cause.getMessage());
        Matcher line = FAILED_LINE.matcher(String.valueOf(broken.getMessage()));
        Place place = line.find() ? Place.line(label, Integer.parseInt(line.group(1))) : Place.file(label);
        if (reason.startsWith("The maximum buffer size")) {
            problems.error(
                    place,
                    "单元格超过 %s 个字符；若不是有意为之，多半是引号没有成对",
                    "a cell is longer than %s characters; where that is not meant, a quote is not closed",
                    limits.cellLength());
        } else {
            problems.error(
                    place,
                    "引号没有成对：以引号开头的单元格须以引号结尾，其中的引号写作两个引号（\"\"）",
                    "quotes do not pair up: a cell that begins with a quote ends with one, and a quote inside is"
                            + " written twice (\"\")");
        }
    }
}
