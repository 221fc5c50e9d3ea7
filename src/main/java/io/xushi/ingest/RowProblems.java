package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problem;
import io.xushi.wording.Problems;
import io.xushi.wording.Wording;
import java.util.HashSet;
import java.util.Set;

/** What is wrong in the rows of one table, and which rows are left out. Tells so many one by one and counts the rest. */
final class RowProblems {

    private final Header header;
    private final Problems problems;
    private final int most;
    private final Set<Integer> refused = new HashSet<>();
    private long told;
    private long errors;
    private long moreErrors;

    RowProblems(Header header, Problems problems, int most) {
        this.header = header;
        this.problems = problems;
        this.most = most;
    }

    /** Something wrong in a row, which is left out; the message is led by the column's name. */
    void error(int row, String column, String zh, String en, Object... values) {
        refused.add(row);
        errors++;
        tell(Problem.error(header.place(row, column), lead(column, zh, en, values)));
    }

    void warning(int row, String column, String zh, String en, Object... values) {
        tell(new Problem(header.place(row, column), Problem.Severity.WARNING, lead(column, zh, en, values)));
    }

    /** Leaves a row out for what was told about another one. */
    void refuse(int row) {
        refused.add(row);
    }

    /** An error that is about a whole row. */
    void rowError(Place place, int row, String zh, String en, Object... values) {
        refused.add(row);
        errors++;
        tell(Problem.error(place, zh, en, values));
    }

    private Wording lead(String column, String zh, String en, Object... values) {
        DataColumn named = header.named(column);
        Wording text = Wording.of(zh, en, values);
        return new Wording(named.zh() + "：" + text.zh(), named.en() + ": " + text.en());
    }

    private void tell(Problem problem) {
        if (told++ < most) {
            problems.add(problem);
        } else if (problem.isError()) {
            moreErrors++;
        }
    }

    /** The place of a row's cell. */
    Place place(int row, String column) {
        return header.place(row, column);
    }

    boolean isRefused(int row) {
        return refused.contains(row);
    }

    int refusedRows() {
        return refused.size();
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** Says how many problems were not told one by one. */
    void close() {
        long more = told - most;
        if (more <= 0) {
            return;
        }
        Place file = Place.file(header.label());
        if (moreErrors > 0) {
            problems.error(
                    file,
                    "另有 %s 个问题没有逐一列出，其中错误 %s 个",
                    "%s further problems are not listed, %s of them errors",
                    more,
                    moreErrors);
        } else {
            problems.warning(file, "另有 %s 条提示没有逐一列出", "%s further warnings are not listed", more);
        }
    }
}
