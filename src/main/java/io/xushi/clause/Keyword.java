package io.xushi.clause;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;

/** The words that give a sentence file its shape; each stands at the start of a line. */
enum Keyword {
    SCHEME("方案", "scheme"),
    STAGE("阶段", "stage"),
    RULE("规则", "rule"),
    SOURCE("原文", "source"),
    SILENT("未载明", "silent"),
    NOTE("说明", "note"),
    FOR("适用", "for"),
    WHEN("当", "when"),
    THEN("则", "then"),
    END("结束", "end");

    private final Wording wording;

    Keyword(String zh, String en) {
        this.wording = new Wording(zh, en);
    }

    Wording wording() {
        return wording;
    }

    String in(Language language) {
        return wording.in(language);
    }

    /** With which a line begins that is an alternative to the line above it. */
    static String or(Language language) {
        return language == Language.ZH ? "或" : "or";
    }
}
