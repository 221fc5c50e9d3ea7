package io.xushi.ingest;

import java.util.List;
import java.util.Optional;

/** Reads the rows of one kind of table, first each by itself, then against one another. */
interface RowReader<E> {

    /** What was read from one row, with its number. */
    record Entry<E>(int row, E value) {}

    /** Empty when the row is wrong (which was told) or holds nothing. */
    Optional<E> read(Fields row);

    /**
     * Checks the rows against one another.
     *
     * @param keepGood whether rows that are right will be taken without those that are wrong
     * @return what may be kept, in the order of the rows
     */
    List<E> check(List<Entry<E>> rows, boolean keepGood, RowProblems problems);
}
