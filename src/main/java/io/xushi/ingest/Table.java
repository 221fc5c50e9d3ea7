package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.function.Predicate;

/** Reads a table row by row, whichever of the two formats it is in; what it is, its content tells, not its name. */
final class Table {

    private final Limits limits;

    Table(Limits limits) {
        this.limits = limits;
    }

    /** @param sink takes each row that is not blank, the header first; false ends the reading */
    void read(String label, byte[] content, Problems problems, Predicate<Row> sink) {
        if (!mayBeRead(label, content, problems)) {
            return;
        }
        if (isZip(content)) {
            new XlsxTable(limits).readFirstSheet(label, content, problems, sink);
        } else {
            new CsvTable(limits).read(label, content, problems, sink);
        }
    }

    boolean mayBeRead(String label, byte[] content, Problems problems) {
        if (content.length > limits.bytes()) {
            problems.error(
                    Place.file(label),
                    "文件有 %s 字节，最多 %s 字节，请分成几个文件",
                    "the file has %s bytes, at most %s are taken; split it into several files",
                    content.length,
                    limits.bytes());
            return false;
        }
        if (isOle(content)) {
            problems.error(
                    Place.file(label),
                    "这是旧版 Excel（.xls）文件或加了密码的工作簿，请不加密码另存为 XLSX 或 CSV",
                    "this is an old Excel file (.xls) or has a password; save it as XLSX or CSV without one");
            return false;
        }
        return true;
    }

    static boolean isZip(byte[] content) {
        return content.length >= 4 && content[0] == 'P' && content[1] == 'K' && content[2] <= 8 && content[3] <= 8;
    }

    private static boolean isOle(byte[] content) {
        return content.length >= 4
                && (content[0] & 0xFF) == 0xD0
                && (content[1] & 0xFF) == 0xCF
                && content[2] == 0x11
                && (content[3] & 0xFF) == 0xE0;
    }
}
