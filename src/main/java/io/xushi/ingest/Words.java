package io.xushi.ingest;

import io.xushi.fact.FactKind;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Status;
import io.xushi.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A closed list of words in both languages, with what each one means. */
final class Words<E> {

    static final Words<Boolean> YES_NO =
            new Words<Boolean>().with(true, "是", "yes", "true").with(false, "否", "no", "false");
    static final Words<Direction> DIRECTION = new Words<Direction>()
            .with(Direction.UP, "正向", "up", "越高越好", "上升")
            .with(Direction.DOWN, "逆向", "down", "越低越好", "下降")
            .with(Direction.WITHIN, "区间", "within");
    static final Words<Accumulation> ACCUMULATION = new Words<Accumulation>()
            .with(Accumulation.YTD, "累计", "ytd", "自年初累计", "累计值")
            .with(Accumulation.PERIOD, "当期", "period", "当期值")
            .with(Accumulation.POINT, "时点", "point", "时点值")
            .with(Accumulation.RATIO, "比率", "ratio")
            .with(Accumulation.RATE, "增速", "rate", "公布的增速");
    static final Words<Frequency> FREQUENCY = new Words<Frequency>()
            .with(Frequency.MONTH, "月", "month", "月度", "每月", "按月", "monthly")
            .with(Frequency.QUARTER, "季", "quarter", "季度", "每季", "按季", "quarterly")
            .with(Frequency.HALF_YEAR, "半年", "half-year", "半年度", "每半年", "按半年", "half-yearly")
            .with(Frequency.YEAR, "年", "year", "年度", "每年", "按年", "yearly");
    static final Words<Basis> BASIS = new Words<Basis>()
            .with(Basis.REPORTED, "自报", "reported", "上报")
            .with(Basis.REVIEWED, "审核", "reviewed", "已审核");
    static final Words<Status> STATUS = new Words<Status>()
            .with(Status.PRELIMINARY, "初步", "preliminary", "初步数")
            .with(Status.FINAL, "核定", "final", "核定数", "最终");

    static final Words<FactKind> FACT_KIND = factKinds();
    /** Whether a unit has something: a tag, an exemption. */
    static final Words<Boolean> HAS =
            new Words<Boolean>().with(true, "是", "yes", "有", "true").with(false, "否", "no", "没有", "无", "false");
    /** How a duty stands, as it is kept. */
    static final Words<String> DUTY = new Words<String>()
            .with("done", "完成", "done", "已完成")
            .with("not done", "未完成", "not done", "没有完成")
            .with("no task", "没有任务", "no task", "无任务");

    private final Map<String, E> meanings = new HashMap<>();
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private static Words<FactKind> factKinds() {
        Words<FactKind> kinds = new Words<>();
        for (FactKind kind : FactKind.values()) {
            kinds.with(kind, kind.wording().zh(), kind.id());
        }
        return kinds;
    }

    /** The first two words, Chinese and English, are the ones that messages offer. */
    Words<E> with(E meaning, String chinese, String english, String... others) {
        zh.add(chinese);
        en.add(english);
        meanings.put(chinese, meaning);
        meanings.put(english, meaning);
        for (String other : others) {
            meanings.put(other, meaning);
        }
        return this;
    }

    Optional<E> find(String word) {
        return Optional.ofNullable(meanings.get(word.toLowerCase(Locale.ROOT)));
    }

    Wording choices() {
        String last = en.get(en.size() - 1);
        return new Wording(
                String.join("、", zh) + "（" + String.join("、", en) + "）",
                String.join(", ", en.subList(0, en.size() - 1)) + " or " + last);
    }
}
