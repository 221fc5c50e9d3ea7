package io.xushi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.xushi.browser.WatchedPage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console of the real server with the real sample, in a real browser. */
@Tag("browser")
class ConsoleOfTheServerIT {

    private static final String SCHEME = "/schemes/xiangxi-2021";

    @TempDir
    static Path folder;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "overview, /overview",
        "ranking, /ranking",
        "unit, /unit?code=zhouzhi",
        "alerts, /alerts",
        "checks, /checks",
        "import, /imports",
        "rules, /rules"
    })
    void every_page_is_clean_at_both_widths(String name, String path) {
        for (int width : new int[] {1280, 390}) {
            try (WatchedPage watched = new WatchedPage(server.address(), width, 800, true)) {
                assertThat(watched.page().navigate(SCHEME + path).status()).isEqualTo(200);
                watched.page().waitForLoadState(LoadState.NETWORKIDLE);
                watched.requireClean();
                watched.screenshot("server-" + name + "-" + width);
            }
        }
    }

    @Test
    void the_overview_shows_the_published_figures() {
        try (WatchedPage watched = new WatchedPage(server.address(), 1280, 800, true)) {
            Page page = watched.page();
            page.navigate("/");
            assertThat(page.locator("main").innerText()).contains("重点项目投资", "工作目标责任制考核");
            page.navigate(SCHEME + "/overview");
            String text = page.locator("main").innerText();
            assertThat(text)
                    .contains("−16.29", "58.71%", "−1.76", "73.24%", "−1.25", "73.75%", "−0.94", "74.06%")
                    .contains("红色", "黄色");
        }
    }

    @Test
    void a_unit_s_page_says_what_it_needs_from_here() {
        try (WatchedPage watched = new WatchedPage(server.address(), 1280, 800, true)) {
            Page page = watched.page();
            page.navigate(SCHEME + "/unit?code=zhouzhi");
            assertThat(page.locator("main").innerText()).contains("21.57 亿元", "10.22 亿元", "余下 3 个月");
        }
    }

    @Test
    void the_score_sheet_shows_what_is_missing_and_what_it_may_still_become() {
        try (WatchedPage watched = new WatchedPage(server.address(), 1280, 800, true)) {
            Page page = watched.page();
            page.navigate("/schemes/hangzhou-2007/unit?code=linan");
            assertThat(page.locator("main").innerText()).contains("92.25", "暂计", "98.25", "缺数", "万元GDP能耗");
            page.navigate("/schemes/hangzhou-2007/unit?code=xiaoshan");
            assertThat(page.locator("main").innerText()).contains("106.25", "优秀");
        }
    }
}
