package io.xushi.evaluation;

import io.xushi.evaluation.EvaluationDocument.ForecastCard;
import io.xushi.evaluation.EvaluationDocument.GrowthCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.RevisionCard;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be expected of a target, what it takes to the next better level, and who answers for it, in sentences. */
public final class ProspectWords {

    private static final int SHOWN_SCALE = 2;

    private ProspectWords() {}

    public static List<Wording> of(ProgressCard progress) {
        List<Wording> words = new ArrayList<>();
        if (progress.base() != null) {
            words.add(
                    Wording.of("基期 %s 年：%s", "Base year %s: %s", String.valueOf(progress.baseYear()), progress.base()));
        }
        RevisionCard revision = progress.revision();
        if (revision != null) {
            words.add(Wording.of(
                    "目标自 %s 起由 %s 改为 %s（%s 批准，因%s）",
                    "From %s on the target was changed from %s to %s (approved by %s because of %s)",
                    revision.from(),
                    revision.before(),
                    progress.target(),
                    revision.approver(),
                    revision.reason()));
        }
        if (progress.monthsBehind() != null) {
            words.add(monthsBehind(new BigDecimal(progress.monthsBehind())));
        }
        if (progress.forecast() != null) {
            words.add(forecast(progress.forecast(), progress.measure()));
        }
        if (progress.growthSinceBase() != null) {
            words.add(growth(progress.growthSinceBase()));
        }
        if (progress.betterLevel() != null) {
            words.add(progress.betterLevel().words());
        }
        if (progress.lead() != null) {
            Wording supports = progress.supports().isEmpty()
                    ? new Wording("", "")
                    : new Wording(
                            "；配合单位：" + String.join("、", progress.supports()),
                            " with " + String.join(", ", progress.supports()));
            words.add(Wording.of("牵头单位：%s%s", "Led by %s%s", progress.lead(), supports));
        }
        if (progress.leader() != null) {
            words.add(Wording.of("分管领导：%s", "Answered for by %s", progress.leader()));
        }
        return words;
    }

    private static Wording monthsBehind(BigDecimal months) {
        String shown = months.abs().setScale(SHOWN_SCALE, RoundingMode.HALF_UP).toPlainString();
        return switch (months.signum()) {
            case 1 -> Wording.of("按进度计划滞后 %s 个月", "%s months behind the path", shown);
            case -1 -> Wording.of("按进度计划提前 %s 个月", "%s months ahead of the path", shown);
            default -> new Wording("与进度计划同步", "Exactly on the path");
        };
    }

    private static Wording forecast(ForecastCard forecast, String measure) {
        if (forecast.value() == null) {
            return forecast.words();
        }
        Wording interval = forecast.low() == null
                ? new Wording("", "")
                : Wording.of(
                        "（八成把握在 %s 至 %s 之间）",
                        " (80 %% sure between %s and %s)", forecast.low(), String.valueOf(forecast.high()));
        Wording chance = forecast.chance() == null
                ? new Wording("", "")
                : Wording.of("，完成可能性 %d%%", ", chance of reaching the target %d %%", forecast.chance());
        return Wording.of(
                "预测期末 %s %s%s%s；方法：%s",
                "Expected at the end: %s %s%s%s; method: %s",
                forecast.value(),
                measure,
                interval,
                chance,
                forecast.words());
    }

    private static Wording growth(GrowthCard growth) {
        @Nullable String ratio = growth.ratioPercent();
        return ratio == null
                ? Wording.of("年均增速与所需之比：%s", "Yearly growth against what is needed: %s", growth.words())
                : Wording.of(
                        "年均增速与所需之比 %s%%：%s",
                        "Yearly growth against what is needed %s %%: %s",
                        new BigDecimal(ratio)
                                .setScale(SHOWN_SCALE, RoundingMode.HALF_UP)
                                .toPlainString(),
                        growth.words());
    }
}
