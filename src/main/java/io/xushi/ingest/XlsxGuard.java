package io.xushi.ingest;

import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is parsed: unpacks it into nothing, counting, and looks at every cell's address,
 * because the reader makes room for whatever column an address names. Uses the reader's own ZIP library, so that both
 * see the same entries.
 */
final class XlsxGuard {

    private static final int MOST_ENTRIES = 2_000;

    private final Limits limits;
    private boolean merged;

    XlsxGuard(Limits limits) {
        this.limits = limits;
    }

    /** Whether the workbook may be parsed. */
    boolean accepts(String label, byte[] content, Problems problems) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            long left = limits.unpackedBytes();
            int entries = 0;
            for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); entries++) {
                left = look(zip, all.nextElement(), left);
                if (left < 0 || entries >= MOST_ENTRIES) {
                    problems.error(
                            Place.file(label),
                            "工作簿解压后超过 %s MB（或部件过多），拒绝读取；请另存为 CSV 或分成几个文件",
                            "the workbook unpacks to more than %s MB (or too many parts) and is not read; save it as CSV"
                                    + " or split it",
                            limits.unpackedBytes() >> 20);
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException broken) {
            XlsxTable.tellBroken(label, problems);
            return false;
        }
    }

    /** Whether some sheet of the workbook last looked at has merged cells. */
    boolean hasMergedCells() {
        return merged;
    }

    private long look(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        long left = most;
        AddressScan scan = new AddressScan();
        byte[] buffer = new byte[16_384];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    return left;
                }
                scan.next(buffer, n);
            }
        }
        merged |= entry.getName().startsWith("xl/worksheets/") && scan.sawMergedCells();
        return left;
    }
}
