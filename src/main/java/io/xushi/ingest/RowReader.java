package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.List;
import java.util.Optional;

/** Reads the rows of one kind of table, first each by itself, then against one another. */
interface RowReader<E> {

    /** What was read from one row, with its number. */
    record Entry<E>(int row, E value) {}

    /**
     * Takes a column that is not one of the table's own.
     *
     * @return whether it was taken, or told as wrong; otherwise it is told as unknown
     */
    default boolean takesColumn(int index, Place place, String header, Problems problems) {
        return false;
    }

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
