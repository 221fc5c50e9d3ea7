package io.xushi.scoring;

import io.xushi.wording.Language;
import io.xushi.wording.Wording;
import java.util.Optional;

/** Values of a unit, or of all units together, that a figure may be measured from. */
public enum ReferenceKind {
    TARGET("目标", "the target"),
    STRETCH("力争目标", "the stretch target"),
    LAST_YEAR("上年同期", "last year"),
    /** The value of the whole of last year, whatever the month. */
    LAST_YEAR_WHOLE("上年全年", "the whole of last year"),
    /** The same figure one of the indicator's periods earlier. */
    PREVIOUS("上期", "the period before"),
    /** The value of the target's base year. */
    BASE("基期", "the base"),
    PATH("计划进度", "the path"),
    GROUP_MEAN("本组平均", "the mean of the peer group", Population.GROUP, Statistic.MEAN),
    ALL_MEAN("全部单位平均", "the mean of all units", Population.ALL, Statistic.MEAN),
    GROUP_MOST("本组最高", "the highest of the peer group", Population.GROUP, Statistic.MOST),
    ALL_MOST("全部单位最高", "the highest of all units", Population.ALL, Statistic.MOST),
    GROUP_LEAST("本组最低", "the lowest of the peer group", Population.GROUP, Statistic.LEAST),
    ALL_LEAST("全部单位最低", "the lowest of all units", Population.ALL, Statistic.LEAST);

    /** What is made of the figures of several units. */
    public enum Statistic {
        MEAN,
        MOST,
        LEAST
    }

    /** A statistic over a population. */
    public record OfPeers(Population population, Statistic statistic) {}

    private final Wording wording;
    private final Optional<OfPeers> peers;

    ReferenceKind(String zh, String en) {
        this.wording = new Wording(zh, en);
        this.peers = Optional.empty();
    }

    ReferenceKind(String zh, String en, Population population, Statistic statistic) {
        this.wording = new Wording(zh, en);
        this.peers = Optional.of(new OfPeers(population, statistic));
    }

    public Wording wording() {
        return wording;
    }

    public String in(Language language) {
        return wording.in(language);
    }

    /** The statistic that it is, for those that need the other units. */
    public Optional<OfPeers> ofPeers() {
        return peers;
    }

    /** Whether it can be told only where a target is set. */
    public boolean needsTarget() {
        return this == TARGET || this == STRETCH || this == PATH || this == BASE;
    }
}
