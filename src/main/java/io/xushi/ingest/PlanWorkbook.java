package io.xushi.ingest;

import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Indicator;
import io.xushi.renewal.PlanTemplate;
import io.xushi.wording.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A plan sheet to be filled in: the header stands still and is locked, names are text, amounts are numbers. Further rows
 * may be added below.
 */
final class PlanWorkbook {

    private static final int NAMES = 2;
    private static final int SPARE_ROWS = 200;
    private static final int NAME_WIDTH = 24;
    private static final int AMOUNT_WIDTH = 14;

    private PlanWorkbook() {}

    static byte[] of(PlanTemplate template, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Xushi", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(template.sheet()));
            header(sheet, template, language);
            for (int row = 0; row < template.rows().size(); row++) {
                PlanTemplate.Row of = template.rows().get(row);
                sheet.value(row + 1, 0, of.unit());
                sheet.value(row + 1, 1, of.indicator().name());
            }
            int last = template.rows().size() + SPARE_ROWS;
            int columns = NAMES + template.periods().size();
            sheet.range(1, 0, last, NAMES - 1)
                    .style()
                    .format("@")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
            sheet.range(1, NAMES, last, columns - 1)
                    .style()
                    .format("General")
                    .horizontalAlignment("right")
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
            sheet.freezePane(NAMES, 1);
            sheet.protect(
                    "",
                    SheetProtectionOption.SHEET,
                    SheetProtectionOption.DELETE_COLUMNS,
                    SheetProtectionOption.INSERT_COLUMNS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet, PlanTemplate template, Language language) {
        for (int column = 0; column < NAMES; column++) {
            DataColumn of = DataColumns.PLAN.get(column);
            sheet.value(0, column, language == Language.ZH ? of.zh() : of.en());
            sheet.width(column, NAME_WIDTH);
        }
        for (int i = 0; i < template.periods().size(); i++) {
            sheet.value(0, NAMES + i, template.periods().get(i).toString());
            sheet.width(NAMES + i, AMOUNT_WIDTH);
        }
        sheet.range(0, 0, 0, NAMES + template.periods().size() - 1)
                .style()
                .format("@")
                .bold()
                .fillColor("DDE6F0")
                .horizontalAlignment("center")
                .set();
        sheet.comment(0, NAMES, hint(template, language));
    }

    private static String hint(PlanTemplate template, Language language) {
        List<Indicator> indicators = template.rows().stream()
                .map(PlanTemplate.Row::indicator)
                .distinct()
                .toList();
        boolean zh = language == Language.ZH;
        String measures = indicators.stream()
                .map(indicator -> indicator.name() + (zh ? "：" : ": ") + indicator.measure())
                .collect(Collectors.joining(zh ? "；" : "; "));
        boolean adds = indicators.stream()
                .allMatch(indicator -> indicator.accumulation() == Accumulation.YTD
                        || indicator.accumulation() == Accumulation.PERIOD);
        String how = zh
                ? "填各期当期的数，不写累计数，不写单位；没有任务的留空。"
                : "Write the amount of each period alone, without its measure; leave empty where there is no task. ";
        return (adds ? how : how.replace("，不写累计数", "")) + measures;
    }

    // What a sheet's name may not hold, and its 31 characters, are Excel's.
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\\\/*?:\\[\\]']", "_");
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }
}
