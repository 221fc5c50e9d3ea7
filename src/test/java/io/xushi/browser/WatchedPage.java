package io.xushi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in a context of its own that remembers every console error and policy violation. */
public final class WatchedPage implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    /** @param script whether the page may run scripts */
    public WatchedPage(String baseUrl, int width, int height, boolean script) {
        context = SharedBrowser.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(baseUrl)
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
    }

    public Page page() {
        return page;
    }

    public List<String> troubles() {
        return troubles;
    }

    /** No console error, no page wider than the window, nothing that axe finds. */
    public void requireClean() {
        requireTidy();
        requireAccessible();
    }

    /** No console error, no page wider than the window. */
    public void requireTidy() {
        assertThat(troubles).as("console errors of %s", page.url()).isEmpty();
        Object overflow = page.evaluate(
                "() => { const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;"
                        + " return over <= 0 ? '' : over + ' px: ' + [...document.querySelectorAll('main *')]"
                        + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))"
                        + ".slice(0, 5).map(e => e.tagName + '.' + e.className).join(', '); }");
        assertThat(overflow).as("horizontal overflow of %s", page.url()).isEqualTo("");
    }

    /** Nothing that axe finds. */
    public void requireAccessible() {
        // There are no frames, so that the results need no page of their own to be put together in.
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations.stream()
                        .map(found -> found.getId() + ": "
                                + found.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as("axe on %s", page.url())
                .isEmpty();
    }

    /** The whole page, or its first 4,000 pixels. */
    public void screenshot(String name) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        int width = page.viewportSize().width;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL) // hiding it would add a style that the policy refuses
                .setClip(0, 0, width, Math.min(height, 4000))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
