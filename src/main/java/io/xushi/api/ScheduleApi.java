package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.calendar.Rhythm;
import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import io.xushi.check.ScheduleBook;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataRegister;
import io.xushi.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a scheme is checked by itself. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}/schedule")
@Tag(name = "schedule", description = "测算日程 · Schedule")
class ScheduleApi {

    private static final String KIND = CheckPlan.MONITORING;

    private final ScheduleBook schedules;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Asked asked;

    ScheduleApi(
            SchemesInForce schemes, DataRegister data, ScheduleBook schedules, WorkingDays workingDays, Clock clock) {
        this.schedules = schedules;
        this.workingDays = workingDays;
        this.clock = clock;
        this.asked = new Asked(schemes, data);
    }

    /** A rhythm in Chinese or English; enabled unless it says otherwise. */
    record ScheduleRequest(
            @Nullable String rhythm, @Nullable Boolean enabled) {}

    /** {@code next} is {@code null} while it is not enabled; turns before {@code from} are not caught up. */
    record ScheduleView(
            String scheme,
            String kind,
            Wording rhythm,
            boolean enabled,
            Instant from,
            @Nullable TurnView next) {}

    /** A turn: when it is due, and the period that it checks. */
    record TurnView(OffsetDateTime at, String period) {}

    @GetMapping
    @Operation(summary = "测算日程和下一次 · The schedule and its next turn")
    ScheduleView show(@PathVariable String scheme) {
        asked.standing(scheme);
        return schedules
                .find(scheme, KIND)
                .map(this::view)
                .orElseThrow(() -> new ApiException(CommonProblems.notFound(
                        "no-schedule",
                        "方案“%s”没有测算日程；PUT /api/v1/schemes/%1$s/schedule 可以设定，如 {\"rhythm\": \"每月第5个工作日 09:00\"}",
                        "Scheme '%s' has no schedule; PUT /api/v1/schemes/%1$s/schedule sets one, as in"
                                + " {\"rhythm\": \"5th working day of the month, 09:00\"}",
                        scheme)));
    }

    @PutMapping
    @Operation(summary = "设定测算日程 · Set the schedule")
    ScheduleView set(@PathVariable String scheme, @RequestBody ScheduleRequest request) {
        asked.rules(scheme);
        Rhythm rhythm = rhythm(request.rhythm());
        boolean enabled = request.enabled() == null || request.enabled();
        CheckSchedule schedule = new CheckSchedule(scheme, KIND, rhythm, enabled, from(scheme, rhythm, enabled));
        schedules.save(schedule);
        return view(schedule);
    }

    // A new rhythm starts now: turns that it would have had before are not to be caught up.
    private Instant from(String scheme, Rhythm rhythm, boolean enabled) {
        Optional<CheckSchedule> before = schedules.find(scheme, KIND);
        return before.filter(known -> known.rhythm().equals(rhythm) && (known.enabled() || !enabled))
                .map(CheckSchedule::from)
                .orElseGet(clock::instant);
    }

    private static Rhythm rhythm(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(Rhythm::tryParse)
                .orElseThrow(() -> new ApiException(ApiProblem.of(
                        422,
                        "wrong-rhythm",
                        new Wording("日程写法不对", "Wrong rhythm"),
                        Wording.of(
                                "“%s”不是测算日程；请写成“每月第5个工作日 09:00”“每季第3个工作日 14:00”“每月最后一天 18:00”，或相应的英文",
                                "'%s' is not a rhythm; write '5th working day of the month, 09:00', '3rd working day of"
                                        + " the quarter, 14:00' or 'last day of the month, 18:00', or the same in"
                                        + " Chinese",
                                text == null ? "" : CommonProblems.shown(text)))));
    }

    private ScheduleView view(CheckSchedule schedule) {
        Rhythm rhythm = schedule.rhythm();
        return new ScheduleView(
                schedule.scheme(),
                schedule.kind(),
                new Wording(rhythm.zh(), rhythm.en()),
                schedule.enabled(),
                schedule.from(),
                schedule.enabled() ? next(rhythm) : null);
    }

    private TurnView next(Rhythm rhythm) {
        Rhythm.Due due = rhythm.next(LocalDateTime.now(clock), workingDays);
        return new TurnView(
                due.at().atZone(clock.getZone()).toOffsetDateTime(), due.about().toString());
    }
}
