package io.xushi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.xushi.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiErrorsTest extends ApiTestBase {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/nothing", "/api/v1/schemes/", "/api/v2/schemes"})
    void answers_an_unknown_path_with_a_problem(String path) throws Exception {
        web.perform(get(path).accept("text/html"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:status-404"))
                .andExpect(jsonPath("$.detail").value("没有这个地址；所有地址见 /api/docs"));
        web.perform(known(post(path))).andExpect(status().isNotFound());
    }

    @Test
    void leaves_other_paths_to_others() throws Exception {
        read("/apiary").andExpect(status().isNotFound()).andExpect(content().string(""));
    }

    @Test
    void answers_a_wrong_method_with_those_there_are() throws Exception {
        web.perform(known(delete(SCHEME + "/schedule")).header("Accept-Language", "en"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("PUT")))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("does not support DELETE")));
    }

    @Test
    void answers_a_format_it_does_not_have() throws Exception {
        web.perform(get("/api/v1/schemes").accept("application/xml"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void answers_an_address_that_is_refused_before_any_controller() throws Exception {
        web.perform(get(java.net.URI.create("/api/v1/schemes/a%2Fb")))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.status").value(400));
    }

    @Test
    void writes_what_a_stranger_typed_as_text_only() throws Exception {
        read("/api/v1/schemes/{id}", "<script>alert(1)</script>")
                .andExpect(status().is4xxClientError())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        read(SCHEME + "/observations?unit={unit}", "a".repeat(5000))
                .andExpect(status().isNotFound())
                .andExpect(result -> assertThat(result.getResponse().getContentAsByteArray().length)
                        .isLessThan(1000));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "null | ZH",
                "'' | ZH",
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "en | EN",
                "en-GB,zh;q=0.9 | EN",
                "zh;q=0.3,en;q=0.8 | EN",
                "fr,en;q=0.5 | EN",
                "de | ZH",
                "* | ZH",
                "en;q=0 | ZH",
                "end | ZH",
                ";;;;=,, | ZH"
            })
    void speaks_chinese_unless_english_is_preferred(String header, Language language) {
        assertThat(AskedLanguage.of(header)).isEqualTo(language);
    }

    @Test
    void takes_files_of_64_megabytes_when_nothing_else_is_set() {
        assertThat(WebSettings.loopback().maxBody().toMegabytes()).isEqualTo(64);
    }
}
