package io.xushi.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.xushi.browser.WatchedPage;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataKind;
import io.xushi.intake.ReceivedFile;
import io.xushi.intake.TakingData;
import io.xushi.scheme.RuleSet;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Points given in a real browser, with and without scripts. */
@Tag("browser")
class JudgingPageIT {

    private static final String JUDGING = "/schemes/" + Examples.HANGZHOU + "/judging";
    private static final String HOSTILE = "\"><img src=x onerror=alert(1)>，'引号'";

    private ConfigurableApplicationContext server;
    private String base;

    @BeforeEach
    void start() {
        server = FakeServer.start(Examples.HANGZHOU);
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Locator unit(Page page, String name) {
        return page.locator(".judging-row").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void save(Page page) {
        page.locator(".judging-save button").click();
    }

    private static String told(Page page, String style) {
        Locator message = page.locator("main .banner." + style + "[data-focus]");
        message.waitFor();
        return message.innerText();
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void points_are_given_and_mistakes_stand_at_their_fields(boolean script) {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, script)) {
            Page page = watched.page();
            page.onDialog(dialog -> {
                watched.troubles().add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.navigate(JUDGING);
            page.locator("#clause").selectOption("II-3-1");
            page.locator(".judging-choice button").click();
            page.waitForURL("**clause=II-3-1");
            assertThat(unit(page, "上城区").locator(".judging-shown").innerText()).contains("列示：“技术中心考核合格率”");

            unit(page, "建德市").locator("[name=points]").fill("4.5");
            unit(page, "西湖区").locator("[name=points]").fill("3");
            unit(page, "西湖区").locator("[name=reason]").fill("");
            unit(page, "上城区").locator("[name=points]").fill("");
            save(page);
            assertThat(told(page, "bad")).contains("没有保存", "1 个单位有错误");
            assertThat(unit(page, "上城区").locator(".field-error").innerText()).contains("不能清空");
            assertThat(unit(page, "建德市").locator("[name=points]").inputValue()).isEqualTo("4.5");

            unit(page, "上城区").locator("[name=points]").fill("3.25");
            save(page);
            unit(page, "建德市").locator(".judging-reason .field-error").waitFor();
            assertThat(unit(page, "建德市").locator(".judging-points .field-error").innerText())
                    .contains("4.5 超出细则 II-3-1 的范围 0 至 4");
            assertThat(unit(page, "建德市").locator(".judging-reason .field-error").innerText())
                    .contains("要求写明理由");
            assertThat(unit(page, "西湖区").locator(".judging-reason .field-error").innerText())
                    .contains("要求写明理由");
            watched.screenshot("judging-wrong-" + script);
            if (script) {
                watched.requireClean();
            }

            unit(page, "建德市").locator("[name=points]").fill("4");
            unit(page, "建德市").locator("[name=reason]").fill(HOSTILE);
            unit(page, "西湖区").locator("[name=reason]").fill("实地核查，\n两项到位");
            save(page);
            assertThat(told(page, "good")).contains("已保存 3 个单位的得分").contains("下次监测");
            assertThat(page.url()).contains("clause=II-3-1");
            assertThat(unit(page, "建德市").locator("[name=reason]").inputValue()).isEqualTo(HOSTILE);
            assertThat(unit(page, "西湖区").locator("[name=reason]").inputValue()).isEqualTo("实地核查，\n两项到位");
            assertThat(page.locator("main .banner.calm").innerText()).contains("尚未测算");
            save(page);
            assertThat(told(page, "calm")).contains("没有改动");
            assertThat(watched.troubles()).isEmpty();
        }
    }

    @Test
    void what_another_saved_meanwhile_is_not_overwritten_unseen() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(JUDGING + "?clause=II-4-1");
            RuleSet rules = server.getBean(SchemesInForce.class)
                    .find(Examples.HANGZHOU)
                    .orElseThrow()
                    .rules();
            server.getBean(TakingData.class)
                    .take(
                            rules,
                            DataKind.JUDGEMENTS,
                            new ReceivedFile(
                                    "别人.csv",
                                    "单位,评分细则,时期,得分,理由\n上城区,II-4-1,2007,1,复核\n".getBytes(StandardCharsets.UTF_8)),
                            false);
            unit(page, "上城区").locator("[name=points]").fill("2");
            unit(page, "上城区").locator("[name=reason]").fill("又查");
            save(page);
            told(page, "bad");
            assertThat(unit(page, "上城区").locator(".field-error").innerText()).contains("已被改为 1 分（理由：复核）");
            save(page);
            assertThat(told(page, "good")).contains("已保存 1 个");
            watched.requireClean();
        }
    }
}
