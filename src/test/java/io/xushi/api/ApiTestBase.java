package io.xushi.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests through the whole chain of filters, as the server runs them. */
@WebMvcTest
@ContextConfiguration(classes = ApiTestApplication.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
abstract class ApiTestBase {

    static final String SCHEME = "/api/v1/schemes/invest-2021";

    @Autowired
    MockMvc web;

    ResultActions read(String address, Object... values) throws Exception {
        return web.perform(get(address, values));
    }

    ResultActions readInEnglish(String address, Object... values) throws Exception {
        return web.perform(get(address, values).header("Accept-Language", "en"));
    }

    ResultActions sendJson(MockHttpServletRequestBuilder request, String json) throws Exception {
        return web.perform(known(request).contentType("application/json").content(json));
    }

    ResultActions check(String period) throws Exception {
        return sendJson(post(SCHEME + "/checks"), "{\"period\":\"" + period + "\"}");
    }

    ResultActions setSchedule(String json) throws Exception {
        return sendJson(put(SCHEME + "/schedule"), json);
    }

    static <B extends AbstractMockHttpServletRequestBuilder<B>> B known(B request) {
        return request.header("Authorization", "Bearer " + ApiTestApplication.TOKEN);
    }
}
