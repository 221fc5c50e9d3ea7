package io.xushi.scheme;

import io.xushi.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line of a worked case states: an input, or a result that is expected. */
public enum CaseKind {
    ACTUAL("实绩", "actual", false),
    TARGET("目标", "target", false),
    STRETCH("力争目标", "stretch", false),
    LAST_YEAR("上年同期", "last_year", false),
    BASELINE("基期", "baseline", false),
    REFERENCE("参照值", "reference", false),
    RECORD("资料", "record", false),
    TAG("标签", "tag", false),
    DUTY("事项", "duty", false),
    EVENT("事件", "event", false),
    EXEMPTION("豁免", "exemption", false),
    JUDGEMENT("评分", "judgement", false),
    LEVEL("预警级别", "level", false),
    EXPECT_POINTS("期望得分", "expect_points", true),
    EXPECT_TOTAL("期望总分", "expect_total", true),
    EXPECT_LEVEL("期望级别", "expect_level", true),
    EXPECT_MEASURE("期望措施", "expect_measure", true),
    EXPECT_DAYS("期望整改期限", "expect_days", true),
    EXPECT_CARRIED("期望折算", "expect_carried", true),
    EXPECT_GRADE("期望等次", "expect_grade", true),
    EXPECT_RANK("期望名次", "expect_rank", true),
    EXPECT_NO_DATA("期望缺数", "expect_no_data", true),
    EXPECT_NOT_APPLICABLE("期望不适用", "expect_not_applicable", true);

    private final String zh;
    private final String en;
    private final boolean expectation;

    CaseKind(String zh, String en, boolean expectation) {
        this.zh = zh;
        this.en = en;
        this.expectation = expectation;
    }

    public Wording wording() {
        return new Wording(zh, en);
    }

    public boolean isExpectation() {
        return expectation;
    }

    /** By its Chinese or English word. */
    public static Optional<CaseKind> find(String word) {
        for (CaseKind kind : values()) {
            if (kind.zh.equals(word) || kind.en.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Every word, Chinese first, for messages. */
    public static List<String> words() {
        return Arrays.stream(values())
                .flatMap(kind -> Stream.of(kind.zh, kind.en))
                .toList();
    }

    @Override
    public String toString() {
        return zh;
    }
}
