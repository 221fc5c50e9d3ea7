package io.xushi.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class JudgementApiTest extends ApiTestBase {

    private static final String JUDGEMENTS = SCHEME + "/judgements";

    private ResultActions give(String json) throws Exception {
        return sendJson(post(JUDGEMENTS), json);
    }

    private ResultActions send(String kind, String csv) throws Exception {
        return web.perform(known(post(SCHEME + "/imports?kind=" + kind))
                .contentType("text/csv")
                .content(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takes_points_with_their_reason_and_keeps_every_revision() throws Exception {
        give("{\"unit\":\"吉首\",\"clause\":\"2-1\",\"points\":8.50,\"reason\":\"\\\"<b>实地</b>\\\",\\n核查\"}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/imports/")))
                .andExpect(jsonPath("$.kind").value("judgements"))
                .andExpect(jsonPath("$.accepted").value(1));
        give("{\"unit\":\"jishou\",\"item\":\"2\",\"points\":\"7\",\"assessor\":\"市考核办\",\"reason\":\"复核\"}")
                .andExpect(status().isCreated());
        give("{\"unit\":\"jishou\",\"item\":\"2\",\"points\":\"9.5\",\"self\":true,\"period\":\"2021\"}")
                .andExpect(status().isCreated());

        read(JUDGEMENTS + "?unit=吉首市")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("jishou"))
                .andExpect(jsonPath("$.judgements", hasSize(3)))
                .andExpect(jsonPath("$.judgements[0].clause").value("2-1"))
                .andExpect(jsonPath("$.judgements[0].points").value("8.5"))
                .andExpect(jsonPath("$.judgements[0].reason").value("\"<b>实地</b>\",\n核查"))
                .andExpect(jsonPath("$.judgements[0].period", nullValue()))
                .andExpect(jsonPath("$.judgements[1].clause").value("2-1"))
                .andExpect(jsonPath("$.judgements[1].assessor").value("市考核办"))
                .andExpect(jsonPath("$.judgements[2].item").value("2"))
                .andExpect(jsonPath("$.judgements[2].clause", nullValue()))
                .andExpect(jsonPath("$.judgements[2].self").value(true))
                .andExpect(jsonPath("$.judgements[2].period").value("2021"));
    }

    @Test
    void refuses_what_a_file_with_it_would_be_refused_for() throws Exception {
        web.perform(known(post(JUDGEMENTS))
                        .contentType("application/json")
                        .header("Accept-Language", "en")
                        .content("{\"unit\":\"吉首县\",\"clause\":\"2-1\",\"points\":\"10.5\",\"assessor\":\"x\"}"))
                .andExpect(status().is(422))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:judgement-refused"))
                .andExpect(jsonPath("$.problems", hasSize(4)))
                .andExpect(jsonPath("$.problems[0].text").value("assessor: clause 2-1 is judged by '市考核办', not by 'x'"))
                .andExpect(jsonPath("$.problems[1].text")
                        .value("points: 10.5 points are outside the range of clause 2-1, from 0 to 10"))
                .andExpect(jsonPath("$.problems[2].text").value("reason: clause 2-1 asks for a reason"))
                .andExpect(jsonPath("$.problems[3].text", containsString("there is no unit '吉首县'")))
                .andExpect(jsonPath("$.import").isNumber());
        give("{\"unit\":\"jishou\",\"clause\":\"2-2\",\"points\":\"1\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.problems[0].text", containsString("这一条不由人评分")));
        give("{\"points\":\"1\"}").andExpect(status().is(422)).andExpect(jsonPath("$.problems", hasSize(2)));
    }

    @Test
    void says_what_is_wrong_with_the_request() throws Exception {
        give("{\"unit\":\"jishou\",\"clause\":\"2-1\",\"reason\":\"x\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:missing-parameter"))
                .andExpect(jsonPath("$.detail", containsString("points")));
        give("{\"unit\":\"jishou\",\"score\":\"1\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("score")));
        give("{\"unit\":\"jishou\",\"clause\":\"2-1\",\"points\":\"1\\u0000\",\"reason\":\"x\"}")
                .andExpect(status().is(422));
        give("").andExpect(status().isBadRequest());
        web.perform(post(JUDGEMENTS).contentType("application/json").content("{}"))
                .andExpect(status().isForbidden());
        sendJson(post("/api/v1/schemes/nonsense/judgements"), "{\"points\":\"1\"}")
                .andExpect(status().isNotFound());
        read(JUDGEMENTS).andExpect(status().isBadRequest());
        read(JUDGEMENTS + "?unit=nobody").andExpect(status().isNotFound());
    }

    @Test
    void takes_files_of_facts_and_judgements_and_shows_a_units_facts() throws Exception {
        send("facts", "单位,类别,名称,值,备注\n泸溪县,标签,贫困县,是,\n泸溪县,事件,事故,编号=1;类别=大,<b>\n")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("facts"))
                .andExpect(jsonPath("$.accepted").value(2));
        send("facts", "单位,类别,名称,值\n泸溪县,事件,事故,编号=1;撤销=是\n").andExpect(status().isCreated());
        send("judgements", "unit,clause,points\nluxi,2-1,11\n")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:import-refused"))
                .andExpect(jsonPath("$.problems", hasSize(2)));

        read(SCHEME + "/facts?unit=luxi")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit").value("泸溪县"))
                .andExpect(jsonPath("$.facts", hasSize(3)))
                .andExpect(jsonPath("$.facts[0].kind").value("tag"))
                .andExpect(jsonPath("$.facts[0].value").value("yes"))
                .andExpect(jsonPath("$.facts[0].period", nullValue()))
                .andExpect(jsonPath("$.facts[1].note").value("<b>"))
                .andExpect(jsonPath("$.facts[2].value").value("编号=1;撤销=是"));
        read(SCHEME + "/facts?unit=nobody").andExpect(status().isNotFound());
    }
}
