package io.xushi.wording;

/** Something wrong (or doubtful) in what a person handed in: where, what, and how to mend it. */
public record Problem(Place place, Severity severity, Wording wording) implements Comparable<Problem> {

    /** An error refuses the file; a warning is shown beside the result. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(Place place, Wording wording) {
        return new Problem(place, Severity.ERROR, wording);
    }

    public static Problem error(Place place, String zh, String en, Object... values) {
        return error(place, Wording.of(zh, en, values));
    }

    public static Problem warning(Place place, String zh, String en, Object... values) {
        return new Problem(place, Severity.WARNING, Wording.of(zh, en, values));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code place: text}. */
    public String in(Language language) {
        return place + ": " + wording.in(language);
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : wording.en().compareTo(other.wording.en());
    }
}
