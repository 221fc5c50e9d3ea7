package io.xushi.clause;

import io.xushi.wording.Language;
import java.util.List;

/** The closed lists of words that a gap may take; each word has a code that is the same in both languages. */
public enum WordList {
    FIGURE(
            "量",
            "figure",
            word("ACTUAL", "实绩", "actual"),
            word("COMPLETION", "完成率", "completion"),
            word("GAP", "进度差", "gap to the pace"),
            word("PACE_COMPLETION", "进度完成率", "completion of the pace"),
            word("GROWTH", "增速", "growth")),
    COMPARISON(
            "比较",
            "comparison",
            word("AT_LEAST", "不低于", "at least", "大于等于", "达到", "不少于", "≥", ">="),
            word("MORE_THAN", "超过", "more than", "大于", "高于", ">"),
            word("AT_MOST", "不超过", "at most", "小于等于", "不高于", "≤", "<="),
            word("LESS_THAN", "低于", "less than", "小于", "<")),
    STEP(
            "均分单位",
            "step",
            word("MONTH", "月", "month"),
            word("QUARTER", "季度", "quarter", "季"),
            word("YEAR", "年", "year"),
            word("WORKING_DAY", "工作日", "working day"),
            word("DAY", "日", "day", "天")),
    STATED_STEP(
            "累计单位",
            "step",
            word("MONTH", "月", "month"),
            word("QUARTER", "季度", "quarter", "季"),
            word("YEAR", "年", "year")),
    BETWEEN("节点之间", "way between milestones", word("STEPS", "台阶", "steps"), word("STRAIGHT", "直线", "straight line")),
    EDGE("界", "edge", word("IN", "含", "in"), word("OUT", "不含", "out"));

    /** A word: its code, how it is written in each language, and what else is read as it. */
    record Word(String code, String zh, String en, List<String> alsoRead) {
        String in(Language language) {
            return switch (language) {
                case ZH -> zh;
                case EN -> en;
            };
        }
    }

    private final String zh;
    private final String en;
    private final List<Word> words;

    WordList(String zh, String en, Word... words) {
        this.zh = zh;
        this.en = en;
        this.words = List.of(words);
    }

    private static Word word(String code, String zh, String en, String... alsoRead) {
        return new Word(code, zh, en, List.of(alsoRead));
    }

    List<Word> words() {
        return words;
    }

    /** What the gap is called in messages. */
    String title(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /**
     * How a word is written.
     *
     * @throws IllegalArgumentException if no word has this code
     */
    public String write(String code, Language language) {
        return words.stream()
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no word " + code))
                .in(language);
    }
}
