package io.xushi.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import io.xushi.browser.WatchedPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Every page in a real browser, wide and narrow, in both languages. */
@Tag("browser")
class ConsolePagesIT {

    private static final String XIANGXI = "/schemes/" + Examples.XIANGXI;
    private static final String LARGE = "/schemes/" + Examples.LARGE;
    private static final String HANGZHOU = "/schemes/" + Examples.HANGZHOU;
    private static final String HOSTILE_UNIT = LARGE + "/unit?code=T001%2Fa%20b%3F%3C%22";

    private static ConfigurableApplicationContext server;
    private static String base;

    @BeforeAll
    static void start() {
        server = FakeServer.start(Examples.XIANGXI, Examples.LARGE, Examples.HANGZHOU);
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> pages() {
        record Named(String name, String path) {}
        List<Named> pages = List.of(
                new Named("schemes", "/"),
                new Named("overview", XIANGXI + "/overview"),
                new Named("overview-large", LARGE + "/overview"),
                new Named("overview-large-filtered", LARGE + "/overview?order=unit&show=yellow&page=2"),
                new Named("ranking", XIANGXI + "/ranking"),
                new Named("ranking-large", LARGE + "/ranking?page=3"),
                new Named("unit-red", XIANGXI + "/unit?code=433199"),
                new Named("unit-yellow", XIANGXI + "/unit?code=433122"),
                new Named("unit-parent", XIANGXI + "/unit?code=433100"),
                new Named("unit-large", HOSTILE_UNIT),
                new Named("alerts", XIANGXI + "/alerts"),
                new Named("alerts-all", XIANGXI + "/alerts?state=all"),
                new Named("alerts-large", LARGE + "/alerts?level=red"),
                new Named("checks", XIANGXI + "/checks"),
                new Named("imports", XIANGXI + "/imports"),
                new Named("score-overview", HANGZHOU + "/overview"),
                new Named("score-ranking", HANGZHOU + "/ranking"),
                new Named("score-unit", HANGZHOU + "/unit?code=tonglu"),
                new Named("score-unit-open", HANGZHOU + "/unit?code=jiande"),
                new Named("score-unit-vetoed", HANGZHOU + "/unit?code=gongshu"),
                new Named("judging", HANGZHOU + "/judging?clause=II-3-1"),
                new Named("score-rules", HANGZHOU + "/rules"),
                new Named("rules", XIANGXI + "/rules"),
                new Named("rules-large", LARGE + "/rules"));
        // The large pages once wide in Chinese and once narrow in English: thousands of cells take their time.
        return pages.stream()
                .flatMap(page -> Stream.of(1280, 390)
                        .flatMap(width -> Stream.of("zh", "en")
                                .filter(language ->
                                        !page.name().contains("large") || language.equals("zh") == (width == 1280))
                                .map(language -> Arguments.of(page.name(), page.path(), width, language))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("pages")
    void page_is_clean(String name, String path, int width, String language) {
        try (WatchedPage watched = new WatchedPage(base, width, width > 640 ? 800 : 844, true)) {
            Page page = watched.page();
            Response response =
                    page.navigate("/language/" + language + "?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
            assertThat(response.status()).isEqualTo(200);
            assertThat(page.url()).isEqualTo(base + path);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.equals("zh") ? "zh-CN" : "en");
            assertThat(page.content()).doesNotContain("??");
            if (page.locator(".chart").count() > 0) {
                page.locator("details.more").first().evaluate("details => details.open = true");
                page.locator(".chart").first().scrollIntoViewIfNeeded();
                page.locator(".chart canvas").first().waitFor();
            }
            watched.screenshot(name + "-" + width + "-" + language);
            watched.requireTidy();
            // Each width and each language once: a language changes no element, and axe is slow.
            if (language.equals("zh") == (width == 1280)) {
                watched.requireAccessible();
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("errors")
    void errors_have_the_same_look(String path, int status, int width) {
        try (WatchedPage watched = new WatchedPage(base, width, 800, true)) {
            Response response = watched.page().navigate(path);
            assertThat(response.status()).isEqualTo(status);
            assertThat(watched.page().locator("header.top .brand-name").innerText())
                    .isEqualTo("序时");
            watched.troubles().clear(); // Chromium reports the status itself as an error
            watched.screenshot("error-" + status + "-" + path.replaceAll("\\W+", "-") + "-" + width);
            watched.requireClean();
            watched.page().locator("a.language").click();
            assertThat(watched.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(watched.page().url()).endsWith(path);
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(1280, 390)
                .flatMap(width -> Stream.of(
                        Arguments.of("/nowhere", 404, width),
                        Arguments.of("/schemes/none/overview", 404, width),
                        Arguments.of(XIANGXI + "/unit?code=none", 404, width),
                        Arguments.of(XIANGXI + "/overview?page=x", 400, width),
                        Arguments.of("/schemes/" + Examples.BROKEN + "/overview", 503, width)));
    }

    @Test
    void wall_of_a_city_hall() {
        try (WatchedPage watched = new WatchedPage(base, 1920, 1080, true)) {
            watched.page().navigate(XIANGXI + "/overview");
            watched.screenshot("overview-1920-zh");
            watched.requireClean();
        }
    }

    @Test
    void ranking_prints_without_navigation() {
        try (WatchedPage watched = new WatchedPage(base, 1000, 800, true)) {
            watched.page().navigate(XIANGXI + "/ranking");
            watched.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(watched.page().locator("header.top").isVisible()).isFalse();
            watched.page().pdf(new Page.PdfOptions().setPath(Path.of("target/screenshots/ranking.pdf")));
            watched.screenshot("ranking-print");
        }
    }

    @Test
    void figures_are_those_of_the_bulletin() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(XIANGXI + "/overview");
            assertThat(page.locator(".counts .count-figure").allInnerTexts())
                    .containsExactly("10", "1", "0", "2", "0", "7", "0");
            assertThat(page.locator("tbody:not(.parents) .unit-cell a").allInnerTexts())
                    .startsWith("州直", "泸溪县", "保靖县");
            assertThat(page.locator("tbody:not(.parents) .light-gap").allInnerTexts())
                    .startsWith("−16.29", "−1.76", "−1.25", "+3.91");
            assertThat(page.locator("tbody.parents .unit-cell a").allInnerTexts())
                    .containsExactly("湘西州");
            page.navigate(XIANGXI + "/unit?code=433199");
            assertThat(page.locator(".say").allInnerTexts())
                    .containsExactly(
                            "余下 3 个月平均每月需完成 21.57 亿元，前 9 个月月均 10.22 亿元。",
                            "按进度计划滞后 1.95 个月",
                            "预测期末 122.6667 亿元；方法：平均进度外推；完整的往期不足 2 个，未经检验",
                            "实绩达到 101.855 亿元（差 9.855 亿元）即为“橙色预警”");
            assertThat(page.locator(".fact-lag dd").innerText()).isEqualTo("25.525 亿元");
        }
    }

    @Test
    void a_score_sheet_says_what_was_given_and_why() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(HANGZHOU + "/unit?code=chunan");
            assertThat(page.locator(".score-facts dd").allInnerTexts()).containsExactly("70.25 满分 100", "未达标", "97.5");
            assertThat(page.locator(".score-part").allInnerTexts())
                    .containsExactly("一类目标\t56\t53.5\t34", "二类目标\t44\t44\t36.25", "其他条款\t\t\t0");
            assertThat(page.locator(".score-item").count()).isEqualTo(17);
            assertThat(page.locator(".score-basis").count()).isEqualTo(30);
            assertThat(page.locator(".line-more").first().innerText())
                    .isEqualTo("差在哪里 尚未满足：实绩 88.2 亿元，目标：不低于 90 亿元，未完成目标");
            Locator first = page.locator(".score-basis details").first();
            assertThat(first.locator("blockquote").isVisible()).isFalse();
            first.locator("summary").click();
            assertThat(first.innerText()).contains("完成销售产值目标4分，超额完成5%以上加1分", "原文未载明：上限、零数", "88.2 亿元", "来源：演示数据");
            // Where a line is broken depends on the fonts of the machine.
            assertThat(page.locator("section:has(#duties) tbody tr").first().innerText())
                    .isEqualToNormalizingWhitespace("年度总结材料\t2007年11月15日\t2007年11月16日 完成 逾期");

            page.navigate(HANGZHOU + "/unit?code=jiande");
            assertThat(page.locator(".score-open").innerText()).contains("暂计", "最多可达 100 分");
            assertThat(page.locator(".line-status").allInnerTexts()).contains("缺数", "待评分");
            page.navigate(HANGZHOU + "/unit?code=gongshu");
            assertThat(page.locator(".score .banner.bad").innerText()).isEqualTo("条款 V-1 一票否决：等次不得高于“未达标”");
            assertThat(page.locator(".score .say").allInnerTexts()).containsExactly("升为“达标”（条款 D-2）尚未满足：受到一票否决");
            page.navigate(XIANGXI + "/unit?code=433199");
            assertThat(page.locator(".score, .line-more").count()).isZero();
        }
    }

    @Test
    void totals_rank_and_grades_are_counted_where_a_scheme_scores() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(HANGZHOU + "/ranking");
            assertThat(page.locator(".totals tbody tr").first().innerText()).startsWith("1\t萧山区经发局\t106.25\t优秀\t100");
            assertThat(page.locator(".totals tbody tr").allInnerTexts())
                    .anyMatch(row -> row.contains("拱墅区") && row.contains("一票否决"))
                    .anyMatch(row -> row.contains("建德市") && row.contains("暂计") && row.contains("最多可达 100 分"));
            page.navigate(HANGZHOU + "/overview");
            assertThat(page.locator(".tallies dt").allInnerTexts())
                    .containsExactly("优秀", "达标", "未达标", "得分不全（暂计）", "一票否决");
            assertThat(page.locator(".tallies dd").allInnerTexts()).containsExactly("3 个", "6 个", "2 个", "4 个", "1 个");
            page.navigate(HANGZHOU + "/rules");
            assertThat(page.locator("#scoring .group-head").allInnerTexts())
                    .hasSize(18)
                    .startsWith("I-1 确保工业经济平稳较快增长 一类目标 · 12 分")
                    .endsWith("其他条款");
            page.navigate(XIANGXI + "/overview");
            assertThat(page.locator(".tallies").count()).isZero();
            assertThat(page.locator("nav.sections a").allInnerTexts()).doesNotContain("评分");
        }
    }

    @Test
    void hostile_names_are_text() {
        try (WatchedPage watched = new WatchedPage(base, 1280, 800, true)) {
            Page page = watched.page();
            page.onDialog(dialog -> {
                watched.troubles().add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.navigate(HOSTILE_UNIT);
            assertThat(page.locator("h1").innerText()).isEqualTo("<script>alert('单位')</script>");
            page.navigate(HANGZHOU + "/unit?code=%3Cscript%3Ealert('%E5%8D%95%E4%BD%8D')%3C/script%3E");
            assertThat(page.locator("h1").innerText()).isEqualTo("<b>“引号”&</b>");
            assertThat(page.locator(".score").innerText())
                    .contains("I-4-1 <em>产业发展</em>与招商引资", "理由：<img src=x onerror=alert(1)>\"理由\"");
            page.navigate(LARGE + "/alerts?state=all&level=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
            page.navigate("/language/en?back=//example.org/");
            assertThat(page.url()).isEqualTo(base + "/");
            page.navigate("/language/en?back=/%5Cexample.org/");
            assertThat(page.url()).isEqualTo(base + "/");
            assertThat(watched.troubles()).isEmpty();
        }
    }
}
