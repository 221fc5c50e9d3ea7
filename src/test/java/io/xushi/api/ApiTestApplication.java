package io.xushi.api;

import io.xushi.calendar.WorkingDays;
import io.xushi.check.CheckListener;
import io.xushi.check.RaisingAlerts;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.TakingData;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The interface over fakes that live in memory, with a page beside it as the console would have. Not a component, so
 * that no other test finds it by scanning.
 */
@EnableAutoConfiguration
@Import(ApiConfiguration.class)
class ApiTestApplication {

    static final String TOKEN = "token-for-tests-0123456789";

    @Bean
    WebSettings webSettings() {
        return new WebSettings(List.of("xushi.example", "Only.example:8443"), DataSize.ofKilobytes(64));
    }

    @Bean
    ApiToken apiToken() {
        return new ApiToken(TOKEN);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2021-04-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.mondayToFriday();
    }

    @Bean
    DemoSchemes demoSchemes() {
        return new DemoSchemes();
    }

    @Bean
    SchemesInForce schemes(DemoSchemes demo, Clock clock) {
        return DemoSchemes.inForce(demo, clock);
    }

    @Bean
    MemoryData memoryData() {
        return new MemoryData();
    }

    @Bean
    MemoryChecks memoryChecks() {
        return new MemoryChecks();
    }

    @Bean
    MemoryAlerts memoryAlerts() {
        return new MemoryAlerts();
    }

    @Bean
    MemorySchedules memorySchedules() {
        return new MemorySchedules();
    }

    @Bean
    TakingData takingData(MemoryData data, Clock clock) {
        return new TakingData(data, data, data, record -> {}, clock);
    }

    @Bean
    RunningChecks runningChecks(
            SchemesInForce schemes,
            MemoryData data,
            MemoryChecks checks,
            MemoryAlerts alerts,
            WorkingDays days,
            Clock clock) {
        return new RunningChecks(
                schemes, data, checks, new RaisingAlerts(checks, alerts), days, new CheckListener() {}, clock);
    }

    @Bean
    RouterFunction<ServerResponse> page() {
        return RouterFunctions.route()
                .GET("/page", request -> ServerResponse.ok().body(masked(request.servletRequest())))
                .POST("/page", request -> ServerResponse.ok().body("saved"))
                .build();
    }

    // As a template writes it into the page.
    private static String masked(HttpServletRequest request) {
        return ((CsrfToken) request.getAttribute("_csrf")).getToken();
    }
}
