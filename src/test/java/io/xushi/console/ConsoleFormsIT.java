package io.xushi.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.xushi.browser.WatchedPage;
import io.xushi.intake.Batch;
import io.xushi.intake.ReceivedFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Forms in a real browser, with and without scripts, and the overview that renews itself. */
@Tag("browser")
class ConsoleFormsIT {

    private static final String SCHEME = "/schemes/" + Examples.XIANGXI;
    private static final String HEADER = "单位,指标,时期,数值\n";

    private ConfigurableApplicationContext server;
    private String base;

    @BeforeEach
    void start() {
        server = FakeServer.start(Examples.XIANGXI);
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static FilePayload file(String text) {
        return new FilePayload("10月.csv", "text/csv", (HEADER + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String told(Page page) {
        Locator message = page.locator("main [data-focus]");
        message.waitFor();
        return message.innerText();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void files_come_in(boolean script) {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, script)) {
            Page page = watched.page();
            page.navigate("/");
            assertThat(page.url()).endsWith(SCHEME + "/overview");
            page.navigate(SCHEME + "/imports");
            page.locator("#file").setInputFiles(file("泸西县,重点建设项目完成投资,2021-10,35.2\n吉首市,重点建设项目完成投资,2021-10,71\n"));
            page.locator("main form button").click();
            page.waitForURL("**/imports/*");
            assertThat(told(page)).isEqualTo("没有导入：文件有错误");
            assertThat(page.locator(".outcome .problems").innerText())
                    .contains("10月.csv!A2")
                    .contains("没有单位“泸西县”。是不是：泸溪县")
                    .doesNotContain("吉首市，");
            watched.screenshot("import-refused-" + script);
            if (script) {
                watched.requireClean();
            }
            page.locator("#file").setInputFiles(file("泸西县,重点建设项目完成投资,2021-10,35.2\n吉首市,重点建设项目完成投资,2021-10,71\n"));
            page.locator("#acceptGood").check();
            page.locator("main form button").click();
            page.locator(".outcome-partly").waitFor();
            assertThat(page.locator(".outcome .facts dd").allInnerTexts()).containsExactly("1", "0", "1");
            watched.screenshot("import-partly-" + script);
            page.locator(".outcome a.button").click();
            assertThat(page.url()).endsWith(SCHEME + "/checks");
            assertThat(watched.troubles()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"facts|类别,名称,值,单位;标签,贫困县,是,吉首市|已导入", "judgements|单位,评分细则,得分;吉首市,1-1,5|没有导入：文件有错误"})
    void facts_and_judgements_come_in(String kind, String lines, String outcome) {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/imports");
            page.locator("#kind-" + kind).check();
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            kind + ".csv", "text/csv", lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8)));
            page.locator("main form button").click();
            page.waitForURL("**/imports/*");
            assertThat(told(page)).isEqualTo(outcome);
            watched.requireClean();
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void checks_run_and_the_rhythm_changes(boolean script) {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, script)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/checks");
            assertThat(page.locator("#period").inputValue()).isEqualTo("2021-09");
            assertThat(page.locator(".next-turn").innerText()).contains("2021年10月13日 09:00，监测 2021年9月");
            page.locator("form:has(#period) button").click();
            assertThat(told(page)).contains("未重复测算");
            page.locator("#period").selectOption("2021-08");
            page.locator("form:has(#period) button").click();
            page.locator("main .banner.good").waitFor();
            assertThat(told(page)).startsWith("2021年8月 监测完成：11 个单位");
            page.locator("#rhythm").fill("每月某一天");
            page.locator("form:has(#rhythm) button").click();
            page.locator("main .banner.bad").waitFor();
            assertThat(page.locator("#rhythm").inputValue()).isEqualTo("每月某一天");
            watched.screenshot("checks-message-" + script);
            page.locator("#rhythm").fill("3rd working day of the month, 14:00");
            page.locator("#enabled").uncheck();
            page.locator("form:has(#rhythm) button").click();
            page.locator("main .banner.good").waitFor();
            assertThat(page.locator("#rhythm").inputValue()).isEqualTo("每月第3个工作日 14:00");
            assertThat(page.locator(".next-turn").innerText()).contains("已停用");
            page.reload();
            assertThat(page.locator("main .banner").count()).isZero();
            assertThat(watched.troubles()).isEmpty();
        }
    }

    @Test
    void overview_renews_itself_only_when_something_changed() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/overview");
            page.evaluate("document.querySelector('#live').dataset.before = 'yes'");
            int unchanged = page.waitForResponse("**/live?*", () -> page.evaluate("htmx.trigger('#live', 'refresh')"))
                    .status();
            assertThat(unchanged).isEqualTo(204);
            assertThat(page.locator("#live").getAttribute("data-before")).isEqualTo("yes");
            server.getBean(FakeData.class)
                    .commit(
                            Examples.XIANGXI,
                            new Batch.Observations(
                                    List.of(Examples.observation("433101", "ZDXM-TZ", 9, new BigDecimal("65.2")))),
                            new ReceivedFile("更正.csv", new byte[0]),
                            Instant.parse("2021-10-09T00:00:00Z"),
                            0,
                            List.of());
            page.evaluate("htmx.trigger('#live', 'refresh')");
            page.locator("#live .banner.calm").waitFor();
            assertThat(page.locator("#live .banner.calm").innerText()).contains("有新数据（批次");
            assertThat(page.locator("#live").count()).isEqualTo(1);
            watched.requireClean();
            server.close();
            page.evaluate("htmx.trigger('#live', 'refresh')");
            page.locator("#offline").waitFor();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "facts|单位,指标,时期,数值,来源",
                "judgements|单位,考核项目,评分细则,时期,得分,自评分,评分人,理由",
                "units|单位,指标,时期,数值,来源",
                "indicators|单位,指标,时期,数值,来源"
            })
    void every_kind_has_a_template(String kind, String header) throws IOException {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, false)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/imports");
            page.locator("details:has(a[href$='template/" + kind + "']) summary")
                    .click();
            Download download = page.waitForDownload(
                    () -> page.locator("a[href$='template/" + kind + "']").click());
            assertThat(download.suggestedFilename()).isEqualTo("xiangxi-2021-" + kind + ".csv");
            assertThat(Files.readString(download.path())).isEqualTo("\ufeff" + header + "\r\n");
        }
    }

    @Test
    void template_names_units_indicators_and_the_next_month() throws IOException {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/imports");
            Download download = page.waitForDownload(
                    () -> page.locator("a[href$='template/observations']").click());
            assertThat(download.suggestedFilename()).isEqualTo("xiangxi-2021-observations.csv");
            assertThat(Files.readString(download.path()))
                    .startsWith("\ufeff单位,指标,时期,数值,来源\r\n吉首市,重点建设项目完成投资,2021-10,,\r\n")
                    .doesNotContain("湘西州");
        }
    }
}
