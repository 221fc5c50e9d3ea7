package io.xushi.store;

import io.xushi.alert.Sighting;
import io.xushi.calendar.Period;
import io.xushi.check.CheckPlan;
import io.xushi.check.SightingRow;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.BetterLevelCard;
import io.xushi.evaluation.EvaluationDocument.DutyCard;
import io.xushi.evaluation.EvaluationDocument.ForecastCard;
import io.xushi.evaluation.EvaluationDocument.GrowthCard;
import io.xushi.evaluation.EvaluationDocument.ItemCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.OperandCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.indicator.Accumulation;
import io.xushi.indicator.Basis;
import io.xushi.indicator.Direction;
import io.xushi.indicator.Frequency;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.intake.ReceivedFile;
import io.xushi.quantity.Measure;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small things of each kind. */
final class Samples {

    static final Instant NOON = Instant.parse("2021-05-08T04:00:00.123456Z");
    /** Quotes, a tag, an emoji, and 𠮷, which takes four bytes. */
    static final String AWKWARD = "O'Brien \"<b>吉首\\市</b>\" 🚦 𠮷县";

    private Samples() {}

    static ReceivedFile file(String content) {
        return new ReceivedFile("数据.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    static Unit unit(String code) {
        return unit(code, "Unit " + code);
    }

    static Unit unit(String code, String name) {
        return new Unit(code, name, "", null, null, true, List.of());
    }

    static Indicator indicator(String code) {
        return new Indicator(
                code,
                "Indicator " + code,
                new Measure("亿元"),
                Direction.UP,
                Accumulation.YTD,
                Frequency.MONTH,
                null,
                false,
                List.of());
    }

    static Observation observation(String unit, String indicator, String period, String value) {
        return observation(unit, indicator, period, value, Basis.REPORTED, Status.PRELIMINARY);
    }

    static Observation observation(
            String unit, String indicator, String period, String value, Basis basis, Status status) {
        return new Observation(
                unit, indicator, Period.parse(period), new BigDecimal(value), basis, status, null, null, null, 0);
    }

    static CheckPlan plan(String scheme, String period, long importNumber) {
        Period about = Period.parse(period);
        return new CheckPlan(scheme, about, CheckPlan.MONITORING, "rules-1", about.to(), importNumber, about.to());
    }

    static UnitCard card(String code, String total) {
        Map<String, OperandCard> operands = new LinkedHashMap<>();
        operands.put("完成值", new OperandCard("4.20", "亿元", List.of("财政局")));
        operands.put("actual", new OperandCard(null, "亿元", List.of()));
        return new UnitCard(
                AWKWARD + code,
                code,
                null,
                true,
                total,
                true,
                null,
                null,
                false,
                null,
                false,
                "3",
                List.of(new ItemCard("经济", Wording.same("经济"), null, "10", total, total, true, total, "3")),
                List.of(new LineCard(
                        "经济",
                        "1.1",
                        total,
                        "scored",
                        new Wording("4.20 ≥ 4.00 得 <满分>", "full marks"),
                        operands,
                        "财政收入",
                        "1.1/甲",
                        new Wording("", ""),
                        new Wording("原文未载明：上限", "the document does not say: limit"),
                        null,
                        total,
                        "3")),
                List.of(new ProgressCard(
                        "财政收入",
                        "",
                        "actual",
                        "亿元",
                        "12",
                        null,
                        "4.20",
                        "35.0",
                        "33.3",
                        "1.7",
                        null,
                        null,
                        null,
                        "on_pace",
                        "T-1",
                        List.of("2021-04"),
                        new Wording("目标：不低于 12 亿元", "target: at least 12 亿元"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        new ForecastCard(
                                "12.6", "105", "11.2", "14", 84, Wording.same("x"), "3.1", 3, Wording.same("y")),
                        "-0.5000000000",
                        new GrowthCard("3", "2.5", "120", Wording.same("z")),
                        new BetterLevelCard("", "0.3", "4.5", Wording.same("w")))),
                List.of(new DutyCard(
                        "报送材料",
                        "2021-11-15",
                        null,
                        "2021-11-14",
                        true,
                        false,
                        null,
                        "T-2",
                        null,
                        "财政局",
                        List.of("税务局"),
                        null)),
                List.of(new AlertCard("财政收入", null, "yellow", "-5.0000000000", "A-1", false, "", List.of("约谈"), 15)),
                List.of(),
                List.of(),
                List.of(Wording.same("暂计")),
                List.of(),
                null);
    }

    static SightingRow behind(String unit, String indicator, String level) {
        return new SightingRow(
                unit, indicator, "", new Sighting.Behind(level), "A-1", "-5.0000000000", "0.8", "1.1250000000");
    }

    static SightingRow noData(String unit, String indicator) {
        return new SightingRow(unit, indicator, "省定", new Sighting.NoData(), null, null, null, null);
    }
}
