package io.xushi.console;

import io.xushi.calendar.Span;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.ProspectWords;
import io.xushi.pace.ProgressState;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one target's figures say, as labelled figures and as sentences. */
final class ProgressWords {

    private final Desk desk;
    private final ProgressCard progress;
    private final long monthsSoFar;
    private final long monthsLeft;

    ProgressWords(Desk desk, LocalDate cutOff, ProgressCard progress) {
        Span span = desk.scheme().period();
        this.desk = desk;
        this.progress = progress;
        this.monthsSoFar = span.monthsUntil(cutOff);
        this.monthsLeft = span.months() - monthsSoFar;
    }

    List<UnitPage.Fact> facts() {
        Figures figures = desk.figures();
        String measure = progress.measure();
        List<UnitPage.Fact> facts = new ArrayList<>();
        facts.add(new UnitPage.Fact("target", figures.amount(progress.target(), measure)));
        if (progress.stretch() != null) {
            facts.add(new UnitPage.Fact("stretch", figures.amount(progress.stretch(), measure)));
        }
        facts.add(new UnitPage.Fact("actual", figures.amount(progress.actual(), measure)));
        facts.add(new UnitPage.Fact("completion", figures.percent(progress.completionPercent())));
        facts.add(new UnitPage.Fact("expected", figures.percent(progress.expectedPercent())));
        facts.add(new UnitPage.Fact("gap", figures.pointsInWords(progress.gapPoints())));
        String lag = progress.lag();
        if (lag != null) {
            BigDecimal missing = new BigDecimal(lag);
            String key = missing.signum() > 0 ? "lag" : "lead";
            facts.add(new UnitPage.Fact(key, figures.amount(missing.abs().toPlainString(), measure)));
        }
        if (progress.averageRunRate() != null) {
            facts.add(new UnitPage.Fact("average", figures.rate(progress.averageRunRate(), measure)));
        }
        if (required() != null) {
            facts.add(new UnitPage.Fact("required", figures.rate(required(), measure)));
        }
        return facts;
    }

    /** Nothing to catch up is no rate. */
    private @Nullable String required() {
        String required = progress.requiredRunRate();
        return required == null || new BigDecimal(required).signum() == 0 ? null : required;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        ProgressState state = Lights.state(progress);
        String required = required();
        String average = progress.averageRunRate();
        Figures figures = desk.figures();
        if (state == ProgressState.MET) {
            add(sentences, Wording.of("目标已经完成。", "The target is reached."));
        }
        if (required != null && average != null) {
            add(
                    sentences,
                    Wording.of(
                            "余下 %d 个月平均每月需完成 %s，前 %d 个月月均 %s。",
                            "The %d remaining months need %s a month on average; the first %d made %s a month.",
                            monthsLeft,
                            figures.rate(required, progress.measure()),
                            monthsSoFar,
                            figures.rate(average, progress.measure())));
        }
        if (progress.actual() == null) {
            add(
                    sentences,
                    Wording.of(
                            "%s：没有可用的数据，不作判定，也不计为零。",
                            "%s: without a figure nothing is judged, and nothing counts as zero.", state.wording()));
        }
        ProspectWords.of(progress).forEach(words -> add(sentences, words));
        return sentences;
    }

    private void add(List<String> sentences, Wording wording) {
        sentences.add(wording.in(desk.language()));
    }
}
