package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class ImportApiTest extends ApiTestBase {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private ResultActions form(String name, String content, String query) throws Exception {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return web.perform(known(multipart(SCHEME + "/imports" + query))
                .file(new MockMultipartFile("file", name, "application/vnd.ms-excel", bytes)));
    }

    private ResultActions body(String type, String query, String content) throws Exception {
        return web.perform(known(post(SCHEME + "/imports" + query))
                .contentType(type)
                .content(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takes_a_file_from_a_form_and_shows_the_import() throws Exception {
        String location = form("实绩.csv", "good", "?kind=observations")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.committed").value(true))
                .andExpect(jsonPath("$.kind").value("observations"))
                .andExpect(jsonPath("$.fileName").value("实绩.csv"))
                .andExpect(jsonPath("$.accepted").value(3))
                .andExpect(jsonPath("$.receivedAt").value("2021-04-01T01:00:00Z"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        read(location).andExpect(status().isOk()).andExpect(jsonPath("$.number").isNumber());
        read(SCHEME + "/imports?limit=1")
                .andExpect(jsonPath("$.imports", hasSize(1)))
                .andExpect(jsonPath("$.imports[0].fileName").value("实绩.csv"));
    }

    @Test
    void takes_a_file_as_the_body_and_names_it_by_its_type_where_no_name_is_given() throws Exception {
        body("text/csv", "?kind=units", "good")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("units.csv"));
        body("text/csv;charset=GB18030", "?kind=observations&name=a.csv", "good")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("a.csv"));
        body(XLSX, "?kind=indicators", "good")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("indicators.xlsx"));
    }

    @Test
    void refuses_a_bad_file_whole_and_lists_every_error_in_the_asked_language() throws Exception {
        web.perform(known(post(SCHEME + "/imports?kind=observations&name=a.xlsx"))
                        .contentType(XLSX)
                        .header("Accept-Language", "en-GB")
                        .content("bad"))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:import-refused"))
                .andExpect(jsonPath("$.detail", containsString("'a.xlsx' has 2 errors")))
                .andExpect(jsonPath("$.problems", hasSize(2)))
                .andExpect(jsonPath("$.problems[0].place.cell").value("C2"))
                .andExpect(jsonPath("$.problems[0].text").value("'ten' is not a number"))
                .andExpect(jsonPath("$.problems[1].place.line").value(4))
                .andExpect(jsonPath("$.problems[1].place.column", nullValue()))
                .andExpect(jsonPath("$.import").isNumber());
        form("a.csv", "bad", "?kind=observations")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.title").value("文件被拒绝"))
                .andExpect(jsonPath("$.problems[0].text").value("“十”不是数"));
    }

    @Test
    void keeps_the_good_rows_when_asked_to() throws Exception {
        form("a.csv", "bad", "?kind=observations&acceptGood=true")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.refused").value(2))
                .andExpect(jsonPath("$.problems", hasSize(2)));
    }

    @Test
    void says_what_is_wrong_with_the_parameters() throws Exception {
        form("a.csv", "good", "?kind=targets")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail")
                        .value("参数 kind 是“targets”；只能写 units、indicators、observations、facts 或 judgements"));
        form("a.csv", "good", "?kind=units&acceptGood=perhaps").andExpect(status().isBadRequest());
        form("a.csv", "good", "").andExpect(jsonPath("$.detail", containsString("kind")));
        web.perform(known(multipart(SCHEME + "/imports?kind=units")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:missing-parameter"))
                .andExpect(jsonPath("$.detail", containsString("file")));
    }

    @Test
    void refuses_other_content_types_and_names_those_it_takes() throws Exception {
        body("text/html", "?kind=units", "<b>")
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:unsupported-media-type"))
                .andExpect(jsonPath("$.detail", containsString("text/csv")));
    }

    @Test
    void refuses_a_body_that_is_longer_than_allowed() throws Exception {
        body("text/csv", "?kind=units", "x".repeat(64 * 1024)).andExpect(status().isCreated());
        body("text/csv", "?kind=units", "x".repeat(64 * 1024 + 1))
                .andExpect(status().is(413))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:too-large"));
    }

    @Test
    void says_that_there_is_no_such_import() throws Exception {
        read("/api/v1/imports/99999").andExpect(status().isNotFound());
        read("/api/v1/imports/first/file")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail", containsString("first")));
    }

    @Test
    void hands_the_file_out_as_an_attachment_byte_for_byte() throws Exception {
        int id = idOf(form("实绩 3月.csv", "good,数据", "?kind=observations"));
        read("/api/v1/imports/" + id + "/file")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"__ 3_.csv\"; filename*=UTF-8''%E5%AE%9E%E7%BB%A9%203%E6%9C%88.csv"))
                .andExpect(content().bytes("good,数据".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void makes_a_hostile_name_harmless() throws Exception {
        int id = idOf(web.perform(known(post(URI.create(
                                SCHEME + "/imports?kind=units&name=..%2F..%2Fa%22%3Cb%3E%0D%0ASet-Cookie:x=1;.csv")))
                        .contentType("text/csv")
                        .content("good"))
                .andExpect(jsonPath("$.fileName").value("a\"<b>Set-Cookie:x=1;.csv")));
        read("/api/v1/imports/" + id + "/file")
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"a__b_Set-Cookie_x=1_.csv\"; filename*=UTF-8''a__b_Set-Cookie_x%3D1_.csv"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    private static int idOf(ResultActions taken) throws Exception {
        return JsonPath.read(taken.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
    }
}
