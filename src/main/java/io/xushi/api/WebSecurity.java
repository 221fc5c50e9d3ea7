package io.xushi.api;

import io.xushi.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may do what, for the interface and the console alike. There are no accounts yet: everybody may read, and every
 * write needs the token of a page of ours or the API token.
 */
@Configuration(proxyBeanMethods = false)
public class WebSecurity {

    /** Nothing from elsewhere, nothing inline. */
    public static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
            + "frame-ancestors 'none'; form-action 'self'";

    /** The header in which scripts send the token of their page ({@code _csrf.token}); forms send {@code _csrf}. */
    public static final String CSRF_HEADER = "X-CSRF-TOKEN";

    private static final String NO_DEVICES = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    FilterRegistrationBean<HostFilter> hostFilter(WebSettings settings) {
        return first(new HostFilter(settings.allowedHosts()), 0);
    }

    @Bean
    FilterRegistrationBean<ApiBoundary> apiBoundary(WebSettings settings) {
        return first(new ApiBoundary(settings.maxBody()), 1);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    /** Stands where Boot would make an account with a generated password. */
    @Bean
    AuthenticationManager noAccounts() {
        return credentials -> {
            throw new AuthenticationServiceException("there are no accounts");
        };
    }

    @Bean
    SecurityFilterChain webSecurityChain(HttpSecurity http, ApiToken token) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokensInCookie()).ignoringRequestMatchers(TokenFilter::isKnown))
                .exceptionHandling(errors -> errors.accessDeniedHandler(WebSecurity::forbid))
                .headers(WebSecurity::headers)
                .addFilterBefore(new CrossSiteFilter(), CsrfFilter.class)
                .addFilterBefore(new TokenFilter(token), CsrfFilter.class)
                .addFilterAfter(new PageTokenFilter(), CsrfFilter.class)
                .build();
    }

    // Pages carry the token masked anew each time (BREACH); the cookie is for this server only.
    private static CookieCsrfTokenRepository tokensInCookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName(CSRF_HEADER);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    private static void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!ProblemWriter.isForPrograms(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        ProblemWriter.write(
                request,
                response,
                ApiProblem.of(
                        403,
                        "token-missing",
                        new Wording("写操作缺少令牌", "Write without a token"),
                        new Wording(
                                "程序请在 Authorization 头中写 Bearer 和 API 令牌；网页请重新载入后再试（" + CSRF_HEADER + " 头或 _csrf 字段）",
                                "a program sends 'Authorization: Bearer <API token>'; a page is to be loaded again ("
                                        + CSRF_HEADER + " header or _csrf field)")));
    }
}
