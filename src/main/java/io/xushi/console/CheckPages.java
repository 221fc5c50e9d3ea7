package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckSchedule;
import io.xushi.wording.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of checks. */
@Component
class CheckPages {

    private static final int ROWS = 100;

    private final CheckLedger ledger;
    private final NextCheck nextCheck;
    private final PeriodChoice periods;

    CheckPages(CheckLedger ledger, NextCheck nextCheck, PeriodChoice periods) {
        this.ledger = ledger;
        this.nextCheck = nextCheck;
        this.periods = periods;
    }

    /** The page; {@code rhythm} is empty where there is no schedule yet. */
    record ChecksPage(
            String title,
            NextCheck.Turn next,
            String rhythm,
            boolean enabled,
            List<Option> withData,
            List<Option> others,
            List<Row> rows) {}

    record Option(String value, String name) {}

    /** @param state of the record, as style and message key */
    record Row(
            String period,
            int revision,
            String state,
            String cutOff,
            String units,
            String behind,
            String noData,
            String asked,
            String started,
            String finished,
            long importNumber,
            String version,
            @Nullable String error) {}

    ChecksPage of(Desk desk) {
        Optional<CheckSchedule> schedule = nextCheck.schedule(desk.scheme());
        PeriodChoice.Periods all = periods.of(desk.rules());
        return new ChecksPage(
                desk.scheme().title().in(desk.language()),
                nextCheck.of(desk),
                schedule.map(each -> write(each.rhythm(), desk.language())).orElse(""),
                schedule.map(CheckSchedule::enabled).orElse(true),
                options(desk, all.withData()),
                options(desk, all.others()),
                ledger.latest(desk.scheme().id(), ROWS).stream()
                        .map(check -> row(desk, check))
                        .toList());
    }

    private static String write(Rhythm rhythm, Language language) {
        return language == Language.ZH ? rhythm.zh() : rhythm.en();
    }

    private static List<Option> options(Desk desk, List<Period> periods) {
        return periods.stream()
                .map(period -> new Option(period.toString(), desk.figures().period(period)))
                .toList();
    }

    private static Row row(Desk desk, CheckRecord check) {
        Figures figures = desk.figures();
        boolean done = check.state() == CheckRecord.State.DONE;
        return new Row(
                figures.period(check.plan().period()),
                check.revision(),
                check.state().name().toLowerCase(Locale.ROOT),
                figures.day(check.plan().dataCutOff()),
                done ? figures.count(check.units()) : Figures.NONE,
                done ? figures.count(check.behind()) : Figures.NONE,
                done ? figures.count(check.noData()) : Figures.NONE,
                Askers.word(check.asked(), desk.language()),
                figures.moment(check.startedAt()),
                figures.moment(check.finishedAt()),
                check.plan().importNumber(),
                LastCheck.shortVersion(check.plan().ruleVersion()),
                check.error());
    }
}
