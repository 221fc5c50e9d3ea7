package io.xushi.clause;

import io.xushi.fact.Delay;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.scoring.PartStep;
import io.xushi.scoring.Pick;
import io.xushi.scoring.Population;
import io.xushi.scoring.RankOrder;
import io.xushi.scoring.Side;
import io.xushi.scoring.Sign;
import io.xushi.wording.Language;
import io.xushi.wording.Worded;
import io.xushi.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closed lists of words that a gap may take; each word has a code that is the same in both languages. */
public enum WordList {
    FIGURE(
            "量",
            "figure",
            word(Figure.ACTUAL),
            word(Figure.COMPLETION),
            word(Figure.GROWTH),
            word(Figure.FALL),
            word(Figure.RISE),
            word(Figure.GAP),
            word(Figure.PACE_COMPLETION),
            word(Figure.MONTH_COMPLETION),
            word(Figure.BASE_RISE),
            word(Figure.BASE_GROWTH),
            word(Figure.BASE_FALL),
            word(Figure.YEARLY_GROWTH),
            word(Figure.MONTH_ALONE),
            word(Figure.FORECAST),
            word(Figure.CHANCE),
            word(Figure.TIME_LAG),
            word(Figure.GROWTH_RATIO),
            word(Figure.LAG)),
    COMPARISON(
            "比较",
            "comparison",
            word(Comparison.AT_LEAST, "大于等于", "达到", "不少于", "≥", ">="),
            word(Comparison.MORE_THAN, "大于", "高于", ">"),
            word(Comparison.AT_MOST, "小于等于", "不高于", "≤", "<="),
            word(Comparison.LESS_THAN, "小于", "<")),
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
    EVERY("每期", "period", word("MONTH", "月", "month"), word("QUARTER", "季度", "quarter", "季")),
    EACH_BOUND("限", "bound", word("AT_LEAST", "至少", "at least"), word("AT_MOST", "不超过", "at most", "最多")),
    LENGTH(
            "期",
            "periods",
            word("MONTH", "个月", "months"),
            word("QUARTER", "个季度", "quarters"),
            word("YEAR", "年", "years")),
    AHEAD(
            "所在期",
            "period",
            word("QUARTER", "季度", "quarter", "季"),
            word("HALF_YEAR", "半年", "half-year"),
            word("YEAR", "年", "year")),
    YEARS("几年怎么合", "years", word("POOLED", "各年合计", "pooled"), word("AVERAGED", "各年平均", "averaged")),
    ORDER("次序", "order", word(RankOrder.HIGH_FIRST), word(RankOrder.LOW_FIRST)),
    PICK("取", "pick", word(Pick.LOWEST, "最低分"), word(Pick.HIGHEST, "最高分"), word(Pick.MEAN, "平均分"), word(Pick.SUM)),
    BETWEEN("节点之间", "way between milestones", word("STEPS", "台阶", "steps"), word("STRAIGHT", "直线", "straight line")),
    EDGE("界", "edge", word("IN", "含", "in"), word("OUT", "不含", "out")),
    CHANGE("变化", "change", word("UP", "增长", "more"), word("DOWN", "下降", "less")),
    SHIFT("变化", "change", word("UP", "提高", "up", "增加"), word("DOWN", "降低", "down", "减少")),
    SIGN("加扣", "sign", word(Sign.AWARD), word(Sign.ADD), word(Sign.DEDUCT)),
    GAIN("加扣", "sign", word(Sign.ADD), word(Sign.DEDUCT, "减")),
    SIDE("高低", "side", word(Side.ABOVE, "超"), word(Side.BELOW, "少")),
    PART("零数", "part steps", word(PartStep.WHOLE), word(PartStep.PRO_RATA), word(PartStep.BEGUN)),
    BOUND("上下限", "bound", word("MOST", "最多", "at most"), word("LEAST", "最少", "at least")),
    ROUNDING(
            "舍入",
            "rounding",
            word("HALF_UP", "四舍五入", "half up"),
            word("DOWN", "舍去尾数", "down"),
            word("UP", "进一", "up"),
            word("HALF_EVEN", "四舍六入五成双", "half even")),
    SCALE(
            "读法",
            "reading",
            word("FRACTION", "小数", "a fraction"),
            word("PERCENT", "百分数", "per cent"),
            word("PLAIN", "原数", "it stands")),
    PLUS("加减", "sign", word("PLUS", "加", "plus"), word("MINUS", "减", "minus")),
    DELAY("时间单位", "time", word(Delay.MONTHS), word(Delay.DAYS, "日"), word(Delay.WORKING_DAYS)),
    REASON("理由", "reason", word("REQUIRED", "须写明理由", "reason required"), word("OPTIONAL", "可不写理由", "reason optional")),
    NO_TASK(
            "缺项办法",
            "treatment",
            word("FULL", "得满分", "full marks"),
            word("ZERO", "得零分", "zero"),
            word("LEFT_OUT", "从满分中剔除后折算", "left out and the rest scaled up")),
    VETO(
            "否决",
            "veto",
            word("TOTAL_ZERO", "总分计零分", "the total is zero"),
            word("ITEM_ZERO", "本项计零分", "the item is zero"),
            word("RANKED_LAST", "排名列末位", "ranked last"),
            word("GRADE_DOWN", "降低一个等次", "the grade falls by one")),
    HAS("有无", "has", word("YES", "有", "tagged"), word("NO", "没有", "not tagged")),
    SPAN(
            "时段",
            "part of the year",
            word("Q1", "一季度", "the first quarter", "\"一季度\""),
            word("H1", "上半年", "the first half-year", "\"上半年\""),
            word("Q3", "前三季度", "the first three quarters", "\"前三季度\""),
            word("YEAR", "全年", "the whole year", "\"全年\"")),
    OCCURRED("发生", "occurred", word("YES", "发生", "occurred"), word("NO", "没有发生", "did not occur", "未发生")),
    DONE(
            "完成",
            "done",
            word("DONE", "已完成", "is done"),
            word("NOT_DONE", "未完成", "is not done"),
            word("IN_TIME", "按期完成", "is done in time"),
            word("LATE", "逾期", "is late")),
    POPULATION("范围", "population", word(Population.GROUP), word(Population.ALL)),
    RANKED("范围", "population", word(Population.GROUP), word(Population.ALL), word(Population.ELIGIBLE)),
    TOTAL_PLACE("名次", "place", word("HIGH_FIRST", "排第", "of"), word("LOW_FIRST", "排倒数第", "from the last of")),
    TOTAL_SHARE("前后", "end", word("HIGH_FIRST", "居前", "first"), word("LOW_FIRST", "居后", "last")),
    TIES("并列", "ties", word("SKIP", "并列后空位", "ties skip places"), word("DENSE", "并列不空位", "ties skip none")),
    PLACE_TIES(
            "并列",
            "ties",
            word("SKIP", "并列后空位", "ties skip places"),
            word("DENSE", "并列不空位", "ties skip none"),
            word("MEAN", "并列取平均", "ties share the mean")),
    PLACES(
            "名额",
            "places",
            word("DOWN", "舍去尾数", "rounded down"),
            word("HALF_UP", "四舍五入", "rounded half up"),
            word("UP", "进一", "rounded up")),
    LAST_PLACE(
            "末位并列",
            "ties for the last place",
            word("ALL", "末位并列全部入围", "all of a tie at the end"),
            word("NONE", "末位并列均不入围", "none of a tie at the end")),
    VETOED("否决", "vetoed", word("YES", "受到", "vetoed"), word("NO", "没有受到", "not vetoed", "未受到"));

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

    private static Word word(Worded constant, String... alsoRead) {
        return word(constant.name(), constant.wording().zh(), constant.wording().en(), alsoRead);
    }

    private static Word word(String code, String zh, String en, String... alsoRead) {
        return new Word(code, zh, en, List.of(alsoRead));
    }

    List<Word> words() {
        return words;
    }

    /** What a message asks for where this word is missing and nothing may be understood; {@code null} for other words. */
    @Nullable
    Wording ask() {
        return switch (this) {
            case PART -> new Wording("写明不足一步的怎么算", "say whether part steps count");
            case EDGE -> new Wording("写明端点含不含", "say whether the end itself is in");
            case TIES, PLACE_TIES -> new Wording("写明并列怎么排", "say what ties do");
            case LAST_PLACE -> new Wording("写明末位并列怎么办", "say what becomes of a tie for the last place");
            case PLACES -> new Wording("写明名额不是整数时怎么取", "say how the number of places is rounded");
            case ROUNDING -> new Wording("写明怎么舍入", "say how to round");
            case REASON -> new Wording("写明是否须写理由", "say whether a reason is required");
            case SCALE -> new Wording("写明百分率按小数还是百分数", "say whether a percentage is read as a fraction");
            case NO_TASK -> new Wording("写明没有任务的怎么计", "say what a missing task gives");
            default -> null;
        };
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
