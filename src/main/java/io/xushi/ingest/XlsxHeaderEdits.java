package io.xushi.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Puts texts into single cells of a workbook's first visible sheet. Everything else of the workbook, looks, formulas
 * and further sheets, goes into the new one as it is.
 */
final class XlsxHeaderEdits {

    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\b[^>]*>");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");

    private XlsxHeaderEdits() {}

    /**
     * The workbook with the cells replaced.
     *
     * @param cells new texts by address, such as {@code C1}
     * @param old the texts that stood there, by address
     * @throws IOException if one of the cells is not found
     */
    static byte[] apply(byte[] workbook, Map<String, String> cells, Map<String, String> old) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        String sheet = firstSheet(workbook, parts);
        parts.put(sheet, bytes(replaced(text(parts, sheet), cells)));
        // Where the cells head a table of the sheet, its columns have the same names.
        for (String part : List.copyOf(parts.keySet())) {
            if (part.startsWith("xl/tables/")) {
                parts.put(part, bytes(renamed(text(parts, part), cells, old)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String firstSheet(byte[] workbook, Map<String, byte[]> parts) throws IOException {
        int index;
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            index = read.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .map(Sheet::getIndex)
                    .orElseThrow(() -> new IOException("no visible sheet"));
        }
        Matcher sheets = SHEET.matcher(text(parts, "xl/workbook.xml"));
        String id = "";
        for (int i = 0; i <= index && sheets.find(); i++) {
            id = attribute(sheets.group(), "\\w+:id");
        }
        Matcher relations = RELATION.matcher(text(parts, "xl/_rels/workbook.xml.rels"));
        while (relations.find()) {
            if (attribute(relations.group(), "Id").equals(id)) {
                String target = attribute(relations.group(), "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new IOException("the sheet " + id + " is not in the workbook");
    }

    private static String attribute(String element, String name) {
        Matcher found =
                Pattern.compile("\\s" + name + "\\s*=\\s*[\"']([^\"']*)[\"']").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private static String replaced(String sheet, Map<String, String> cells) throws IOException {
        String result = sheet;
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Matcher found = Pattern.compile(
                            "<((?:\\w+:)?)c\\b([^>]*?\\sr\\s*=\\s*[\"']" + cell.getKey()
                                    + "[\"'][^>]*?)(?:/>|>.*?</\\1c>)",
                            Pattern.DOTALL)
                    .matcher(result);
            if (!found.find()) {
                throw new IOException("cell " + cell.getKey() + " is not found");
            }
            String prefix = found.group(1);
            String attributes = found.group(2).replaceAll("\\st\\s*=\\s*[\"'][^\"']*[\"']", "");
            String element = "<" + prefix + "c" + attributes + " t=\"inlineStr\"><" + prefix + "is><" + prefix + "t>"
                    + escaped(cell.getValue()) + "</" + prefix + "t></" + prefix + "is></" + prefix + "c>";
            result = result.substring(0, found.start()) + element + result.substring(found.end());
        }
        return result;
    }

    private static String renamed(String table, Map<String, String> cells, Map<String, String> old) {
        Map<String, String> names = new HashMap<>();
        cells.forEach((address, by) -> names.put(escaped(old.getOrDefault(address, "")), escaped(by)));
        return Pattern.compile("(<(?:\\w+:)?tableColumn\\b[^>]*?\\sname=\")([^\"]*)(\")")
                .matcher(table)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + names.getOrDefault(found.group(2), found.group(2)) + found.group(3)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(Map<String, byte[]> parts, String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException(name + " is not in the workbook");
        }
        return new String(part, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
