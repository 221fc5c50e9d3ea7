package io.xushi.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The page at /api/docs in a real browser, under the strict content policy. */
@Tag("browser")
@SpringBootTest(
        classes = ApiTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = OpenApiIT.WITHOUT_DATABASE)
class OpenApiPageIT {

    @Value("${local.server.port}")
    int port;

    @Test
    void shows_the_interface_without_a_violation_or_a_request_to_elsewhere() {
        List<String> said = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--disable-dev-shm-usage")))) {
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Page page = browser.newPage();
            page.setDefaultTimeout(60_000);
            page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
            page.onPageError(said::add);
            page.onRequest(request -> asked.add(request.url()));
            page.navigate("http://localhost:" + port + "/api/docs");
            assertThat(page.locator("#operations-schemes-one")).isVisible();

            page.locator("#operations-schemes-all button.opblock-summary-control")
                    .click();
            page.locator("#operations-schemes-all button.try-out__btn").click();
            page.locator("#operations-schemes-all button.execute").click();
            assertThat(page.locator("#operations-schemes-all .live-responses-table .response .response-col_status"))
                    .containsText("200");
            page.locator("button.authorize").first().click();
            assertThat(page.locator(".auth-container input").first()).isVisible();
        }
        assertThat(said).isEmpty();
        assertThat(asked)
                .allMatch(url -> url.startsWith("http://localhost:" + port + "/api/") || url.startsWith("data:"));
    }
}
