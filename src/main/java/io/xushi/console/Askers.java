package io.xushi.console;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.Map;

/** Who or what asked for a check, in words; a name that is not among them is shown as it is. */
final class Askers {

    static final String CONSOLE = "console";

    private static final Map<String, Wording> WORDS = Map.of(
            "schedule",
            new Wording("定时监测", "schedule"),
            CONSOLE,
            new Wording("页面操作", "console"),
            "api",
            new Wording("接口调用", "API"),
            "command line",
            new Wording("命令行", "command line"),
            "start",
            new Wording("启动时补测", "start-up"));

    private Askers() {}

    static String word(String asked, Language language) {
        return WORDS.getOrDefault(asked, Wording.same(asked)).in(language);
    }
}
