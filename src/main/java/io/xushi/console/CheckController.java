package io.xushi.console;

import io.xushi.calendar.Period;
import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import io.xushi.check.FencedOffException;
import io.xushi.check.PeriodOutsideException;
import io.xushi.check.RunningChecks;
import io.xushi.check.ScheduleBook;
import io.xushi.wording.Wording;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of checks, a check at once, and the rhythm of the regular one. */
@Controller
class CheckController {

    private static final Logger LOG = LoggerFactory.getLogger(CheckController.class);

    private final Desks desks;
    private final CheckPages pages;
    private final RunningChecks running;
    private final ScheduleBook schedules;
    private final Clock clock;

    CheckController(Desks desks, CheckPages pages, RunningChecks running, ScheduleBook schedules, Clock clock) {
        this.desks = desks;
        this.pages = pages;
        this.running = running;
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping("/schemes/{id}/checks")
    String checks(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("page", pages.of(desks.open(id, locale)));
        return "console/checks";
    }

    @PostMapping("/schemes/{id}/checks")
    String run(@PathVariable String id, @RequestParam String period, Locale locale, RedirectAttributes next) {
        Desk desk = desks.open(id, locale);
        Period asked = Period.tryParse(period).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Message.tell(next, desk, outcome(desk, asked));
        return "redirect:" + Frame.base(id) + "/checks";
    }

    private Message outcome(Desk desk, Period period) {
        String name = desk.figures().period(period);
        try {
            RunningChecks.Outcome outcome = running.run(desk.scheme().id(), period, Askers.CONSOLE);
            Figures figures = desk.figures();
            if (outcome.unchanged()) {
                return Message.calm(Wording.of(
                        "%s：数据与细则都没有变化，结果与上次监测一致，未重复测算。",
                        "%s: neither data nor rules have changed since the last check, so its results stand.", name));
            }
            return Message.good(Wording.of(
                    "%s 监测完成：%s 个单位，%s 项预警，%s 项缺数。",
                    "%s is checked: %s units, %s targets behind at a level, %s without data.",
                    name,
                    figures.count(outcome.record().units()),
                    figures.count(outcome.record().behind()),
                    figures.count(outcome.record().noData())));
        } catch (PeriodOutsideException outside) {
            return Message.bad(outside.wording());
        } catch (FencedOffException takenOver) {
            return Message.calm(Wording.of(
                    "%s 的监测已由另一处接手，请稍后查看结果。",
                    "Another run has taken the check of %s over; see its result shortly.", name));
        } catch (RuntimeException failed) {
            LOG.error("the check of {} for {} failed", desk.scheme().id(), period, failed);
            return Message.bad(Wording.of(
                    "%s 监测失败，原有结果不变；原因见下表。",
                    "The check of %s failed; earlier results stand. The reason is listed below.", name));
        }
    }

    @PostMapping("/schemes/{id}/checks/rhythm")
    String rhythm(
            @PathVariable String id,
            @RequestParam String rhythm,
            @RequestParam(defaultValue = "false") boolean enabled,
            Locale locale,
            RedirectAttributes next) {
        Desk desk = desks.open(id, locale);
        Optional<Rhythm> read = Rhythm.tryParse(rhythm);
        if (read.isEmpty()) {
            next.addFlashAttribute("typed", rhythm);
            Message.tell(
                    next,
                    desk,
                    Message.bad(new Wording(
                            "看不懂“" + rhythm + "”，监测时间没有改动。请按示例填写，如“每月第5个工作日 09:00”。",
                            "'" + rhythm
                                    + "' is not a rhythm, and nothing was changed. Write it like the examples, such as"
                                    + " '5th working day of the month, 09:00'.")));
        } else {
            var before = schedules.find(id, CheckPlan.MONITORING);
            schedules.save(new CheckSchedule(
                    desk.scheme().id(),
                    CheckPlan.MONITORING,
                    read.get(),
                    enabled,
                    before.map(CheckSchedule::from).orElse(clock.instant())));
            Message.tell(
                    next,
                    desk,
                    Message.good(
                            enabled
                                    ? Wording.of("监测时间已改为：%s。", "Checks are now due on the %s.", word(read.get()))
                                    : Wording.of(
                                            "监测时间已保存，定时监测已停用。",
                                            "The rhythm is kept; regular checks are switched off.")));
        }
        return "redirect:" + Frame.base(id) + "/checks";
    }

    private static Wording word(Rhythm rhythm) {
        return new Wording(rhythm.zh(), rhythm.en());
    }
}
