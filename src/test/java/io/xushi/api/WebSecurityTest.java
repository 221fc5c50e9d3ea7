package io.xushi.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;

class WebSecurityTest extends ApiTestBase {

    private static final String CHECKS = SCHEME + "/checks";

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LOCALHOST:1",
                "127.0.0.1:8080",
                "[::1]",
                "[::1]:8080",
                "xushi.example",
                "Xushi.Example:80",
                "only.example:8443"
            })
    void answers_to_its_own_host_names(String host) throws Exception {
        web.perform(get("/api/v1/schemes").header("Host", host)).andExpect(status().isOk());
        web.perform(get("/page").header("Host", host)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "evil.example:8080",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "localhost@evil.example",
                "localhost:80:80",
                "[::2]",
                "only.example",
                "only.example:80",
                "",
                "localhost/",
                "localhost:80x"
            })
    void refuses_every_other_host_name(String host) throws Exception {
        for (String path : new String[] {"/api/v1/schemes", "/page", "/nothing"}) {
            web.perform(get(path).header("Host", host))
                    .andExpect(status().is(421))
                    .andExpect(content().contentType("application/problem+json"))
                    .andExpect(jsonPath("$.type").value("urn:xushi:problem:unknown-host"));
        }
    }

    @Test
    void sends_the_strict_policies_with_every_answer() throws Exception {
        for (String path : new String[] {"/api/v1/schemes", "/api/nothing", "/page"}) {
            read(path)
                    .andExpect(header().string("Content-Security-Policy", WebSecurity.CONTENT_POLICY))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                    .andExpect(header().string("Permissions-Policy", containsString("camera=()")));
        }
        assertThat(WebSecurity.CONTENT_POLICY).doesNotContain("unsafe");
    }

    @Test
    void has_no_accounts_and_makes_no_session() throws Exception {
        assertThat(context.getBeanNamesForType(UserDetailsService.class)).isEmpty();
        read("/api/v1/schemes")
                .andExpect(request().sessionAttributeDoesNotExist("anything"))
                .andExpect(cookie().doesNotExist("XSRF-TOKEN"));
        assertThat(read("/page").andReturn().getRequest().getSession(false)).isNull();
    }

    @Test
    void refuses_a_write_without_any_token() throws Exception {
        web.perform(post(CHECKS))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:token-missing"))
                .andExpect(jsonPath("$.detail", containsString("Authorization")));
        web.perform(put(SCHEME + "/schedule")).andExpect(status().isForbidden());
        web.perform(post("/page")).andExpect(status().isForbidden());
        web.perform(post("/page").accept("text/html"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));
    }

    @Test
    void takes_a_write_with_the_api_token() throws Exception {
        check("2021-03").andExpect(status().is2xxSuccessful());
        web.perform(post("/page").header("Authorization", "bearer " + ApiTestApplication.TOKEN))
                .andExpect(content().string("saved"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Bearer token-for-tests-012345678", "bearer x"})
    void refuses_a_wrong_api_token_whatever_it_is_for(String authorization) throws Exception {
        web.perform(post(CHECKS).header("Authorization", authorization))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:invalid-token"));
        web.perform(get("/api/v1/schemes").header("Authorization", authorization))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void takes_other_kinds_of_authorization_for_none() throws Exception {
        web.perform(post(CHECKS).header("Authorization", "Basic eDp5")).andExpect(status().isForbidden());
        web.perform(get("/api/v1/schemes").header("Authorization", "Basic eDp5"))
                .andExpect(status().isOk());
    }

    @Test
    void takes_a_write_with_the_token_of_a_page_as_header_or_field() throws Exception {
        MockHttpServletResponse page =
                web.perform(get("/page").accept("text/html")).andReturn().getResponse();
        String masked = page.getContentAsString();
        Cookie cookie = page.getCookie("XSRF-TOKEN");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(masked).isNotEqualTo(cookie.getValue());

        web.perform(post("/page").cookie(cookie).header("X-CSRF-TOKEN", masked)).andExpect(status().isOk());
        web.perform(post("/page").cookie(cookie).param("_csrf", masked)).andExpect(status().isOk());
        web.perform(post("/page").header("X-CSRF-TOKEN", masked)).andExpect(status().isForbidden());
        web.perform(post("/page").cookie(cookie).header("X-CSRF-TOKEN", cookie.getValue()))
                .andExpect(status().isForbidden());
    }

    @Test
    void masks_the_token_of_a_page_anew_each_time() throws Exception {
        MockHttpServletResponse first = read("/page").andReturn().getResponse();
        String second = web.perform(get("/page").cookie(first.getCookie("XSRF-TOKEN")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).isNotEqualTo(first.getContentAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void refuses_a_write_from_the_page_of_another_site(String site) throws Exception {
        web.perform(known(post(CHECKS)).header("Sec-Fetch-Site", site))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:xushi:problem:cross-site"));
        web.perform(get("/api/v1/schemes").header("Sec-Fetch-Site", site)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void takes_a_write_from_its_own_pages(String site) throws Exception {
        web.perform(known(post(CHECKS)).header("Sec-Fetch-Site", site)).andExpect(status().is2xxSuccessful());
    }

    @Test
    void answers_no_preflight_of_another_origin() throws Exception {
        web.perform(options(CHECKS)
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST"))
                .andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
    }

    @Test
    void takes_no_token_that_could_be_guessed() {
        assertThatThrownBy(() -> new ApiToken("short")).hasMessageContaining("at least 16");
        assertThat(new ApiToken(ApiTestApplication.TOKEN)).hasToString("ApiToken[secret]");
    }
}
