package io.xushi.ingest;

/**
 * The most that a file may hold; whatever is larger is refused before it can fill the memory.
 *
 * @param bytes of the file as received
 * @param unpackedBytes of everything in a workbook, which is a ZIP file
 * @param cells with text in them, header included
 * @param cellLength characters of one cell; 32,767 is Excel's own limit
 * @param problems told one by one; the rest is counted
 */
record Limits(int bytes, long unpackedBytes, long cells, int cellLength, int problems) {

    static final Limits DEFAULT = new Limits(64 << 20, 512L << 20, 10_000_000, 32_767, 5_000);
}
