package io.xushi.fact;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What was reported of a duty (事项). */
public sealed interface DutyReport {

    /** Done; in time, since no day is stated. */
    record Done() implements DutyReport {}

    record DoneOn(LocalDate day) implements DutyReport {}

    record NotDone() implements DutyReport {}

    /** The unit has no such duty. */
    record NoTask() implements DutyReport {}

    /** A state on the way, such as 在建. */
    record InState(String state) implements DutyReport {}

    /** Reads the value of a {@link FactKind#DUTY} fact. */
    static DutyReport of(String value) {
        String text = value.strip();
        return switch (text) {
            case "done", "完成", "已完成" -> new Done();
            case "not done", "未完成" -> new NotDone();
            case "no task", "没有任务" -> new NoTask();
            default -> dayOrState(text);
        };
    }

    private static DutyReport dayOrState(String text) {
        try {
            return new DoneOn(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return new InState(text);
        }
    }
}
