package io.xushi.console;

import io.xushi.check.CheckRecord;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.ImportRegister;
import org.jspecify.annotations.Nullable;

/**
 * A check in words.
 *
 * @param file name of the file whose import was the newest known; {@code null} when the register has forgotten it
 * @param importId of that file's page
 */
record LastCheck(
        String period,
        String cutOff,
        String finished,
        String asked,
        long importNumber,
        @Nullable String file,
        @Nullable Long importId,
        String version) {

    private static final int SEARCHED = 200;
    private static final int SHORT_VERSION = 12;

    static LastCheck of(CheckRecord check, Desk desk, ImportRegister imports) {
        ImportRecord found = imports.latest(desk.scheme().dataset(), SEARCHED).stream()
                .filter(each -> Long.valueOf(check.plan().importNumber()).equals(each.number()))
                .findFirst()
                .orElse(null);
        return new LastCheck(
                desk.figures().period(check.plan().period()),
                desk.figures().day(check.plan().dataCutOff()),
                desk.figures().moment(check.finishedAt()),
                Askers.word(check.asked(), desk.language()),
                check.plan().importNumber(),
                found == null ? null : found.fileName(),
                found == null ? null : found.id(),
                shortVersion(check.plan().ruleVersion()));
    }

    static String shortVersion(String version) {
        return version.substring(0, Math.min(SHORT_VERSION, version.length()));
    }
}
