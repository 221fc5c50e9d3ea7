package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table on its way from bytes to entries: its header first, then every row, then the rows against one another. */
final class TableReading<E> {

    private final List<DataColumn> columns;
    private final RowReader<E> reader;
    private final Limits limits;
    private final Problems ofFile = new Problems();
    private final Problems ofRows = new Problems();
    private final List<RowReader.Entry<E>> entries = new ArrayList<>();
    private @Nullable Header header;
    private @Nullable RowProblems rowProblems;
    private boolean headerIsWrong;
    private int rows;

    TableReading(List<DataColumn> columns, RowReader<E> reader, Limits limits) {
        this.columns = columns;
        this.reader = reader;
        this.limits = limits;
    }

    /** What may be kept; whether it may, {@link #isBroken} and {@link #hasErrors} tell. */
    List<E> read(String label, byte[] content, boolean keepGood) {
        new Table(limits).read(label, content, ofFile, this::take);
        if (header == null || rowProblems == null) {
            if (!headerIsWrong && !ofFile.hasErrors()) {
                ofFile.error(
                        Place.file(label),
                        "文件是空的；第一行须是表头：%s",
                        "the file is empty; its first row must be the header: %s",
                        String.join(", ", columns.stream().map(DataColumn::en).toList()));
            }
            return List.of();
        }
        if (rows == 0 && !ofFile.hasErrors()) {
            ofFile.warning(Place.file(label), "只有表头，没有数据行", "there is a header but no row of data");
        }
        List<E> kept = reader.check(entries, keepGood, rowProblems);
        rowProblems.close();
        return kept;
    }

    private boolean take(Row row) {
        if (header == null || rowProblems == null) {
            header = Header.read(row, columns, ofFile, reader).orElse(null);
            headerIsWrong = header == null;
            rowProblems = header == null ? null : new RowProblems(header, ofRows, limits.problems());
            return header != null;
        }
        rows++;
        Fields fields = new Fields(header, row, rowProblems);
        reader.read(fields).ifPresent(entry -> entries.add(new RowReader.Entry<>(row.number(), entry)));
        return true;
    }

    /** Rows left out because something in them is wrong. */
    int refusedRows() {
        return rowProblems == null ? 0 : rowProblems.refusedRows();
    }

    /** Whether the file as a whole could not be read, so that even its good rows cannot be trusted. */
    boolean isBroken() {
        return ofFile.hasErrors();
    }

    boolean hasErrors() {
        return ofFile.hasErrors() || ofRows.hasErrors();
    }

    /** Everything told, by place. */
    List<Problem> problems() {
        Problems all = new Problems();
        all.addAll(ofFile.sorted());
        all.addAll(ofRows.sorted());
        return all.sorted();
    }
}
