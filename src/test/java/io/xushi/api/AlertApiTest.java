package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

class AlertApiTest extends ApiTestBase {

    @Test
    void lists_alerts_with_names_beside_ids() throws Exception {
        read(SCHEME + "/alerts")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.alerts[0].unit").value("吉首市"))
                .andExpect(jsonPath("$.alerts[0].code").value("jishou"))
                .andExpect(jsonPath("$.alerts[0].targetName", nullValue()))
                .andExpect(jsonPath("$.alerts[0].state").value("raised"))
                .andExpect(jsonPath("$.alerts[0].stateName").value("已预警"))
                .andExpect(jsonPath("$.alerts[0].level").value("red"))
                .andExpect(jsonPath("$.alerts[0].levelName").value("红色"))
                .andExpect(jsonPath("$.alerts[0].gapPoints").value("-6.6666666667"))
                .andExpect(jsonPath("$.alerts[0].since").value("2021-02"))
                .andExpect(jsonPath("$.alerts[1].targetName").value("挑战目标"))
                .andExpect(jsonPath("$.alerts[1].level", nullValue()));
        readInEnglish(SCHEME + "/alerts")
                .andExpect(jsonPath("$.alerts[0].stateName").value("raised"));
    }

    @Test
    void filters_by_state_level_and_unit() throws Exception {
        read(SCHEME + "/alerts?state=raised,pending").andExpect(jsonPath("$.alerts", hasSize(1)));
        read(SCHEME + "/alerts?state=已销号")
                .andExpect(jsonPath("$.alerts[0].code").value("luxi"));
        read(SCHEME + "/alerts?level=红色").andExpect(jsonPath("$.total").value(1));
        read(SCHEME + "/alerts?level=yellow").andExpect(jsonPath("$.total").value(0));
        read(SCHEME + "/alerts?unit=吉首").andExpect(jsonPath("$.total").value(1));
        read(SCHEME + "/alerts?limit=1&offset=1")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.alerts[0].code").value("luxi"));
    }

    @Test
    void says_what_there_is_to_filter_by() throws Exception {
        read(SCHEME + "/alerts?state=open")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("normal, pending, raised, resolved")));
        readInEnglish(SCHEME + "/alerts?level=orange")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("no alert level 'orange'")));
        read(SCHEME + "/alerts?unit=凤凰县").andExpect(status().isNotFound());
    }

    @Test
    void tells_what_happened_to_an_alert() throws Exception {
        read(SCHEME + "/alerts/events?unit=吉首&indicator=固投")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("jishou"))
                .andExpect(jsonPath("$.indicator").value("固定资产投资"))
                .andExpect(jsonPath("$.events", hasSize(2)))
                .andExpect(jsonPath("$.events[0].kind").value("raised"))
                .andExpect(jsonPath("$.events[0].levelBefore", nullValue()))
                .andExpect(jsonPath("$.events[1].kindName").value("升级"))
                .andExpect(jsonPath("$.events[1].period").value("2021-03"));
        read(SCHEME + "/alerts/events?unit=luxi&indicator=gdzc&target=挑战目标")
                .andExpect(jsonPath("$.targetName").value("挑战目标"));
    }

    @Test
    void says_that_there_is_no_such_alert() throws Exception {
        read(SCHEME + "/alerts/events?unit=luxi&indicator=gdzc")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:no-alert"));
        read(SCHEME + "/alerts/events?unit=luxi&indicator=税收").andExpect(status().isNotFound());
        read(SCHEME + "/alerts/events?unit=luxi").andExpect(status().isBadRequest());
    }
}
