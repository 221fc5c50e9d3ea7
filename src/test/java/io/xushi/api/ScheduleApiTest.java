package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xushi.calendar.Rhythm;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckSchedule;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScheduleApiTest extends ApiTestBase {

    private static final String BEFORE = "2020-12-31T16:00:00Z";
    private static final String NOW = "2021-04-01T01:00:00Z";

    @Autowired
    MemorySchedules schedules;

    @BeforeEach
    void seed() {
        Rhythm rhythm = Rhythm.parse("每月第5个工作日 09:00");
        schedules.save(new CheckSchedule("invest-2021", CheckPlan.MONITORING, rhythm, true, Instant.parse(BEFORE)));
    }

    @Test
    void shows_the_schedule_and_its_next_turn() throws Exception {
        // 1 April 2021 is a Thursday: the fifth working day is Wednesday the 7th.
        read(SCHEME + "/schedule")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kind").value("monitoring"))
                .andExpect(jsonPath("$.rhythm").value("每月第5个工作日 09:00"))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(jsonPath("$.next.at").value("2021-04-07T09:00:00+08:00"))
                .andExpect(jsonPath("$.next.period").value("2021-03"));
        readInEnglish(SCHEME + "/schedule")
                .andExpect(jsonPath("$.rhythm").value("5th working day of the month after the month, 09:00"));
    }

    @Test
    void says_how_to_set_one_where_there_is_none() throws Exception {
        read("/api/v1/schemes/late-2021/schedule")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("每月第5个工作日 09:00")));
    }

    @Test
    void takes_a_rhythm_in_either_language_and_starts_it_now() throws Exception {
        setSchedule("{\"rhythm\":\"3rd working day of the quarter, 14:00\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rhythm").value("每季第3个工作日 14:00"))
                .andExpect(jsonPath("$.enabled").value(true))
                .andExpect(jsonPath("$.from").value(NOW))
                .andExpect(jsonPath("$.next.period").value("2021-Q1"));
        read(SCHEME + "/schedule").andExpect(jsonPath("$.rhythm").value("每季第3个工作日 14:00"));
    }

    @Test
    void keeps_what_is_to_be_caught_up_when_the_rhythm_stays() throws Exception {
        setSchedule("{\"rhythm\":\"每月第5个工作日 9:00\"}")
                .andExpect(jsonPath("$.from").value(BEFORE));
    }

    @Test
    void has_no_next_turn_while_disabled_and_starts_anew_when_enabled_again() throws Exception {
        setSchedule("{\"rhythm\":\"每月第5个工作日 09:00\",\"enabled\":false}")
                .andExpect(jsonPath("$.enabled").value(false))
                .andExpect(jsonPath("$.next", nullValue()));
        setSchedule("{\"rhythm\":\"每月第5个工作日 09:00\",\"enabled\":true}")
                .andExpect(jsonPath("$.from").value(NOW));
    }

    @Test
    void answers_how_to_write_a_rhythm() throws Exception {
        setSchedule("{\"rhythm\":\"sometimes\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:wrong-rhythm"))
                .andExpect(jsonPath("$.detail", containsString("每月第5个工作日 09:00")));
        setSchedule("{\"enabled\":true}").andExpect(status().is(422));
        setSchedule("{\"rhythm\":\"每月第5个工作日 09:00\",\"enabled\":\"maybe\"}").andExpect(status().isBadRequest());
        setSchedule("").andExpect(status().isBadRequest());
        sendJson(put("/api/v1/schemes/nothing/schedule"), "{}").andExpect(status().isNotFound());
    }
}
