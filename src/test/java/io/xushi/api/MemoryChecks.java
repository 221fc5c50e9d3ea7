package io.xushi.api;

import io.xushi.calendar.Period;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.check.Fence;
import io.xushi.check.SightingRow;
import io.xushi.evaluation.Cards;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.evaluation.EvaluationDocument.OperandCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.evaluation.Graded;
import io.xushi.evaluation.Placed;
import io.xushi.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A ledger in memory. Whatever a check saves, its cards are the ones written here. */
final class MemoryChecks implements CheckLedger, CheckResults {

    private final TreeMap<Period, CheckRecord> runs = new TreeMap<>();
    private final TreeMap<Period, CheckRecord> done = new TreeMap<>();
    private boolean failing;

    void failNext() {
        failing = true;
    }

    /** As when a second run of the period has just begun. */
    void runAgain(Period period) {
        CheckRecord before = runs.get(period);
        CheckPlan plan = before.plan();
        CheckPlan next = new CheckPlan(
                plan.scheme(),
                period,
                plan.kind(),
                plan.ruleVersion(),
                plan.dataCutOff(),
                plan.importNumber() + 1,
                plan.seen());
        runs.put(period, record(next, CheckRecord.State.RUNNING, before.startedAt()));
    }

    static UnitCard card(String code, String name, int place, String actual) {
        return new UnitCard(
                name,
                code,
                null,
                true,
                null,
                true,
                null,
                place,
                false,
                null,
                false,
                null,
                List.of(),
                List.of(new LineCard(
                        "投资",
                        "1",
                        "2.5",
                        "scored",
                        new Wording("超额得分", "beyond the target"),
                        Map.of("实绩", new OperandCard(actual, "亿元", List.of("统计局"))),
                        "投资超额",
                        "1",
                        new Wording("", ""),
                        new Wording("", ""),
                        null,
                        "2.5",
                        null)),
                List.of(new ProgressCard(
                        "固定资产投资",
                        null,
                        "actual",
                        "亿元",
                        "120",
                        null,
                        actual,
                        "18.3333333333",
                        "25.0000000000",
                        "-6.6666666667",
                        "8.0000000000",
                        "10.8888888889",
                        "7.3333333333",
                        "behind",
                        "1",
                        List.of("统计局"),
                        new Wording("目标：不低于 120 亿元", "target: at least 120 亿元"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                List.of(),
                List.of(new AlertCard("固定资产投资", null, "yellow", "-6.6666666667", "Y", false, null, List.of(), null)),
                List.of(),
                List.of(),
                List.of(new Wording("累计数下降", "the cumulative value fell")),
                List.of(),
                null);
    }

    private static final List<UnitCard> CARDS = List.of(
            card("jishou", "吉首市", 2, "22")
                    .placed(new Placed(
                            2, false, new Graded(null, true, List.of(new Wording("条款 V 一票否决", "clause V, veto"))))),
            card("luxi", "泸溪县", 1, "29").placed(new Placed(1, false, new Graded("优秀", false, List.of()))));

    private static CheckRecord record(CheckPlan plan, CheckRecord.State state, Instant at) {
        return new CheckRecord(plan, 0, state, "api", 2, 1, 1, at, at, null);
    }

    @Override
    public Optional<CheckRecord> find(String scheme, Period period, String kind) {
        return Optional.ofNullable(runs.get(period))
                .filter(record -> record.plan().scheme().equals(scheme));
    }

    @Override
    public List<CheckRecord> latest(String scheme, int most) {
        return of(scheme, runs.descendingMap().values().stream()).limit(most).toList();
    }

    @Override
    public Optional<CheckRecord> latestDone(String scheme, String kind) {
        return of(scheme, done.descendingMap().values().stream()).findFirst();
    }

    @Override
    public List<CheckRecord> doneAfter(String scheme, String kind, Period period) {
        return of(scheme, done.tailMap(period, false).values().stream()).toList();
    }

    @Override
    public Optional<CheckRecord> doneBefore(String scheme, String kind, Period period) {
        return of(scheme, done.headMap(period, false).descendingMap().values().stream())
                .findFirst();
    }

    private static Stream<CheckRecord> of(String scheme, Stream<CheckRecord> records) {
        return records.filter(record -> record.plan().scheme().equals(scheme));
    }

    @Override
    public Fence begin(CheckPlan plan, String asked, Instant at) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("connection to jdbc:secret refused");
        }
        runs.put(plan.period(), record(plan, CheckRecord.State.RUNNING, at));
        return new Fence(plan.identity(), 1);
    }

    @Override
    public void save(Fence fence, List<UnitCard> cards, List<SightingRow> sightings) {}

    @Override
    public void place(Fence fence, Map<String, Placed> placedByUnitCode) {}

    @Override
    public void finish(Fence fence, long units, long behind, long noData, Instant at) {
        for (CheckRecord run : new ArrayList<>(runs.values())) {
            if (run.plan().identity().equals(fence.identity())) {
                CheckRecord finished = record(run.plan(), CheckRecord.State.DONE, at);
                runs.put(run.plan().period(), finished);
                done.put(run.plan().period(), finished);
            }
        }
    }

    @Override
    public void fail(Fence fence, String error, Instant at) {}

    @Override
    public List<UnitCard> cards(String identity, String grade, Order order, int offset, int most) {
        Comparator<UnitCard> by = switch (order) {
            case UNIT -> Comparator.comparing(UnitCard::code);
            case PLACE -> Cards.byPlace();
        };
        boolean visible = done.values().stream()
                .anyMatch(record -> record.plan().identity().equals(identity));
        return !visible
                ? List.of()
                : CARDS.stream()
                        .filter(card -> grade == null || grade.equals(card.grade()))
                        .sorted(by)
                        .skip(offset)
                        .limit(most)
                        .toList();
    }

    @Override
    public Optional<UnitCard> card(String identity, String unitCode) {
        return CARDS.stream().filter(card -> card.code().equals(unitCode)).findFirst();
    }

    @Override
    public long units(String identity, String grade) {
        return cards(identity, grade, Order.UNIT, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public void forEachCard(String identity, Consumer<UnitCard> card) {
        CARDS.forEach(card);
    }

    @Override
    public Map<String, Long> sightingsByLevel(String identity) {
        return Map.of();
    }
}
