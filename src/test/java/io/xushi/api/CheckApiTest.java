package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xushi.calendar.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class CheckApiTest extends ApiTestBase {

    @Autowired
    MemoryChecks checks;

    @Test
    void runs_a_check_once_and_answers_unchanged_the_second_time() throws Exception {
        check("2021-03")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", SCHEME + "/checks/2021-03"))
                .andExpect(jsonPath("$.unchanged").value(false))
                .andExpect(jsonPath("$.state").value("done"))
                .andExpect(jsonPath("$.period").value("2021-03"))
                .andExpect(jsonPath("$.dataCutOff").value("2021-03-31"))
                .andExpect(jsonPath("$.importNumber").value(2));
        check("2021-03")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged").value(true));
        read(SCHEME + "/checks")
                .andExpect(jsonPath("$.checks", hasSize(1)))
                .andExpect(jsonPath("$.checks[0].unchanged", nullValue()));
        read(SCHEME + "/checks/2021-03").andExpect(status().isOk());
    }

    @Test
    void checks_the_latest_period_with_observations_when_none_is_named() throws Exception {
        web.perform(known(post(SCHEME + "/checks")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.period").value("2021-03"));
        sendJson(post(SCHEME + "/checks"), "{}").andExpect(status().isOk());
    }

    @Test
    void asks_for_data_where_there_is_none() throws Exception {
        sendJson(post("/api/v1/schemes/late-2021/checks"), "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:no-observations"));
    }

    @Test
    void refuses_a_period_that_is_none_or_lies_outside_the_scheme() throws Exception {
        check("2021-13")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("“2021-13”不是时期；请写成 2007、2007-H1、2007-Q3、2007-09 或 2007-01..02"));
        check("2022-01")
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("不包括 2022-01")));
        read(SCHEME + "/checks/soon").andExpect(status().isBadRequest());
        read(SCHEME + "/checks/2021-05")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:no-check"));
    }

    @Test
    void says_where_the_json_is_wrong() throws Exception {
        sendJson(post(SCHEME + "/checks"), "{\"period\":\n  2021-}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:bad-json"))
                .andExpect(jsonPath("$.detail", containsString("第 2 行")))
                .andExpect(content().string(not(containsString("Unexpected character"))));
        sendJson(post(SCHEME + "/checks"), "{\"perod\":\"2021-03\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("JSON 中的“perod”不认识；可以写：period"));
        sendJson(post(SCHEME + "/checks"), "[]").andExpect(status().isBadRequest());
        web.perform(known(post(SCHEME + "/checks")).contentType("text/plain").content("2021-03"))
                .andExpect(status().isUnsupportedMediaType());
        sendJson(post(SCHEME + "/checks"), " ".repeat(1024 * 1024 + 1)).andExpect(status().is(413));
    }

    @Test
    void tells_nothing_of_its_inside_when_it_fails() throws Exception {
        checks.failNext();
        check("2021-03")
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.incident").isString())
                .andExpect(content().string(not(containsString("jdbc"))));
    }

    @Test
    void shows_scorecards_in_the_shape_of_the_evaluation_document() throws Exception {
        check("2021-03");
        read(SCHEME + "/scorecards?order=place")
                .andExpect(status().isOk())
                .andExpect(header().string("X-Total-Count", "2"))
                .andExpect(jsonPath("$.scheme").value("invest-2021"))
                .andExpect(jsonPath("$.period").value("2021-03"))
                .andExpect(jsonPath("$.dataCutOff").value("2021-03-31"))
                .andExpect(jsonPath("$.ruleVersion").isString())
                .andExpect(jsonPath("$.units[0].unit").value("泸溪县"))
                .andExpect(jsonPath("$.units[0].rank").value(1))
                .andExpect(jsonPath("$.units[1].lines[0].points").value("2.5"))
                .andExpect(jsonPath("$.units[1].lines[0].explanation").value("超额得分"))
                .andExpect(jsonPath("$.units[1].lines[0].operands.实绩.value").value("22"))
                .andExpect(jsonPath("$.units[1].progress[0].targetName", nullValue()))
                .andExpect(jsonPath("$.units[1].progress[0].gapPoints").value("-6.6666666667"))
                .andExpect(jsonPath("$.units[1].alerts[0].level").value("yellow"))
                .andExpect(jsonPath("$.units[1].warnings[0]").value("累计数下降"));
        readInEnglish(SCHEME + "/scorecards?period=2021-03&offset=1")
                .andExpect(jsonPath("$.units", hasSize(1)))
                .andExpect(jsonPath("$.units[0].code").value("luxi"))
                .andExpect(jsonPath("$.units[0].warnings[0]").value("the cumulative value fell"));
    }

    @Test
    void shows_the_last_results_while_the_period_is_being_checked_again() throws Exception {
        check("2021-03");
        checks.runAgain(Period.parse("2021-03"));
        read(SCHEME + "/scorecards?period=2021-03")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.units", hasSize(2)));
        read(SCHEME + "/checks/2021-03").andExpect(jsonPath("$.state").value("running"));
    }

    @Test
    void finds_a_scorecard_by_code_name_or_alias() throws Exception {
        check("2021-03");
        for (String unit : new String[] {"jishou", "吉首市", "吉首"}) {
            read(SCHEME + "/scorecards/{unit}", unit)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.period").value("2021-03"))
                    .andExpect(jsonPath("$.units", hasSize(1)))
                    .andExpect(jsonPath("$.units[0].code").value("jishou"));
        }
        read(SCHEME + "/scorecards/{unit}", "<b>\"吉首县")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:unknown-unit"));
    }

    @Test
    void says_that_nothing_was_checked_yet() throws Exception {
        read(SCHEME + "/scorecards")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("POST /api/v1/schemes/invest-2021/checks")));
        check("2021-03");
        read(SCHEME + "/scorecards?period=2021-04").andExpect(status().isNotFound());
        read(SCHEME + "/scorecards?order=name")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("place")));
    }
}
