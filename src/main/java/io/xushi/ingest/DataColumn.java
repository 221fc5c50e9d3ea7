package io.xushi.ingest;

import io.xushi.wording.Wording;

/**
 * A column of a data file.
 *
 * @param en its English header
 * @param zh its Chinese header
 * @param required whether the file must have it
 * @param meaning what to write there
 */
public record DataColumn(String en, String zh, boolean required, Wording meaning) {

    static DataColumn required(String en, String zh, String meaningZh, String meaningEn) {
        return new DataColumn(en, zh, true, new Wording(meaningZh, meaningEn));
    }

    static DataColumn optional(String en, String zh, String meaningZh, String meaningEn) {
        return new DataColumn(en, zh, false, new Wording(meaningZh, meaningEn));
    }

    boolean isHeaded(String header) {
        return header.equals(zh) || header.equalsIgnoreCase(en);
    }

    /** Both headers, as messages list them. */
    @Override
    public String toString() {
        return zh + " (" + en + ")";
    }
}
