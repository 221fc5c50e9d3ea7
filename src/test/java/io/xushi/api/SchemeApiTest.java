package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

class SchemeApiTest extends ApiTestBase {

    @Test
    void lists_every_scheme_also_those_that_were_refused() throws Exception {
        read("/api/v1/schemes")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schemes", hasSize(3)))
                .andExpect(jsonPath("$.schemes[0].id").value("broken"))
                .andExpect(jsonPath("$.schemes[0].refused").value(true))
                .andExpect(jsonPath("$.schemes[0].title", nullValue()))
                .andExpect(jsonPath("$.schemes[1].title").value("固定资产投资考核"))
                .andExpect(jsonPath("$.schemes[1].period.from").value("2021-01-01"));
    }

    @Test
    void shows_a_scheme_with_its_sentences_in_chinese_by_default() throws Exception {
        read(SCHEME)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Language", "zh-CN"))
                .andExpect(header().string("Vary", containsString("Accept-Language")))
                .andExpect(jsonPath("$.title").value("固定资产投资考核"))
                .andExpect(jsonPath("$.document").value("〔2021〕1号"))
                .andExpect(jsonPath("$.notice").value("数据仅供演示"))
                .andExpect(jsonPath("$.levels[1].id").value("red"))
                .andExpect(jsonPath("$.levels[1].name").value("红色"))
                .andExpect(jsonPath("$.standing.indicator").value("固定资产投资"))
                .andExpect(jsonPath("$.standing.ties").value("skip"))
                .andExpect(jsonPath("$.items[0].id").value("1"))
                .andExpect(jsonPath("$.items[0].title").value("投资"))
                .andExpect(jsonPath("$.items[0].points").value("7.5"))
                .andExpect(jsonPath("$.items[0].most").value("10"))
                .andExpect(jsonPath("$.items[0].least", nullValue()))
                .andExpect(jsonPath("$.items[0].clauses[0]").value("1-1"))
                .andExpect(jsonPath("$.grades[1].id").value("合格"))
                .andExpect(jsonPath("$.grades[1].name").value("合格"))
                .andExpect(jsonPath("$.sentences.scoring", containsString("得 7 分")))
                .andExpect(jsonPath("$.sentences.grading", containsString("等次定为“合格”")))
                .andExpect(jsonPath("$.loadedAt").value("2021-04-01T01:00:00Z"))
                .andExpect(jsonPath("$.refusal", nullValue()))
                .andExpect(jsonPath("$.warnings[0].place.line").value(3))
                .andExpect(jsonPath("$.warnings[0].severity").value("warning"))
                .andExpect(jsonPath("$.warnings[0].text").value("没有写文号"))
                .andExpect(jsonPath("$.sentences.targets", containsString("考核指标“固定资产投资”")));
    }

    @Test
    void shows_the_same_scheme_in_english_when_asked() throws Exception {
        readInEnglish(SCHEME)
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(jsonPath("$.title").value("Assessment of investment"))
                .andExpect(jsonPath("$.levels[1].name").value("red"))
                .andExpect(jsonPath("$.warnings[0].text").value("no document number"))
                .andExpect(jsonPath("$.sentences.targets", containsString("assess indicator \"固定资产投资\"")));
    }

    @Test
    void shows_why_new_files_were_refused_beside_the_version_still_in_force() throws Exception {
        read("/api/v1/schemes/late-2021")
                .andExpect(jsonPath("$.ruleVersion").isString())
                .andExpect(jsonPath("$.refusal.problems[1].place.file").value("rules/late-2021/targets.dslr"))
                .andExpect(jsonPath("$.refusal.problems[1].place.line").value(9))
                .andExpect(jsonPath("$.refusal.problems[1].text").isString());
    }

    @Test
    void shows_a_scheme_that_never_was_in_force_with_its_refusal_alone() throws Exception {
        read("/api/v1/schemes/broken")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title", nullValue()))
                .andExpect(jsonPath("$.refusal.problems").isNotEmpty());
    }

    @Test
    void answers_conflict_where_rules_in_force_are_needed_and_none_are() throws Exception {
        read("/api/v1/schemes/broken/units")
                .andExpect(status().isConflict())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:scheme-not-in-force"))
                .andExpect(jsonPath("$.problems").isNotEmpty());
    }

    @Test
    void names_the_nearest_scheme_when_there_is_none_of_that_name() throws Exception {
        readInEnglish("/api/v1/schemes/invest-2012")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Unknown scheme"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.detail").value("There is no scheme 'invest-2012'. Did you mean 'invest-2021'?"));
        read("/api/v1/schemes/invest-2012").andExpect(jsonPath("$.detail").value("没有方案“invest-2012”。是不是：invest-2021？"));
    }

    @Test
    void lists_the_versions_and_marks_the_one_in_force() throws Exception {
        read(SCHEME + "/versions")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.versions", hasSize(1)))
                .andExpect(jsonPath("$.versions[0].inForce").value(true))
                .andExpect(jsonPath("$.versions[0].firstLoadedAt").value("2021-04-01T01:00:00Z"));
    }

    @Test
    void lists_units_a_page_at_a_time() throws Exception {
        read(SCHEME + "/units?offset=1&limit=5")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.units", hasSize(1)))
                .andExpect(jsonPath("$.units[0].code").value("luxi"))
                .andExpect(jsonPath("$.units[0].assessed").value(true));
        read(SCHEME + "/units?offset=7").andExpect(jsonPath("$.units", hasSize(0)));
    }

    @Test
    void refuses_a_page_that_makes_no_sense() throws Exception {
        for (String page : new String[] {"limit=0", "limit=1001", "limit=ten", "offset=-1", "offset=99999999999"}) {
            read(SCHEME + "/units?" + page)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.type").value("urn:xushi:problem:wrong-parameter"));
        }
    }

    @Test
    void lists_indicators_in_the_words_of_the_data_files() throws Exception {
        read(SCHEME + "/indicators")
                .andExpect(jsonPath("$.indicators[0].code").value("gdzc"))
                .andExpect(jsonPath("$.indicators[0].measure").value("亿元"))
                .andExpect(jsonPath("$.indicators[0].direction").value("up"))
                .andExpect(jsonPath("$.indicators[0].accumulation").value("ytd"));
    }

    @Test
    void lists_every_revision_of_a_units_observations_with_decimals_as_plain_texts() throws Exception {
        read(SCHEME + "/observations?unit=吉首&indicator=固投")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("jishou"))
                .andExpect(jsonPath("$.observations", hasSize(3)))
                .andExpect(jsonPath("$.observations[0].period").value("2021-01..02"))
                .andExpect(jsonPath("$.observations[0].value").value("10"))
                .andExpect(jsonPath("$.observations[1].value").value("21.50"))
                .andExpect(jsonPath("$.observations[2].importNumber").value(2))
                .andExpect(jsonPath("$.observations[2].basis").value("reviewed"));
    }

    @Test
    void says_which_unit_or_indicator_was_meant_or_is_missing() throws Exception {
        read(SCHEME + "/observations")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("请求缺少参数 unit；用法见 /api/docs"));
        readInEnglish(SCHEME + "/observations?unit=吉首县")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("Did you mean '吉首'")));
        read(SCHEME + "/observations?unit=luxi&indicator=固定资产")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("是不是：固定资产投资？")));
    }
}
