package io.xushi.clause;

import io.xushi.indicator.Figure;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.scoring.Limit;
import io.xushi.scoring.LimitKind;
import io.xushi.scoring.Reference;
import io.xushi.scoring.ReferenceKind;
import io.xushi.scoring.Subject;
import io.xushi.wording.Language;
import io.xushi.wording.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sentences and clauses drawn from a seed, over every form; names are drawn from whole sentences too. */
final class RandomClauses {

    static final List<Measure> MEASURES = Stream.of("亿元", "元", "万元", "%", "个", "个百分点", "吨标准煤/万元", "person days", "㎡")
            .map(Measure::new)
            .toList();
    private static final Place SOMEWHERE = Place.file("random");
    private static final List<String> NAMES = List.of(
            "GDP",
            "工业 投资",
            "完成目标",
            "考核指标 的目标",
            "其进度差低于 -10 个百分点",
            "目标达到 1,000 亿元。",
            "(含)、(不含)",
            "（含）、（不含）",
            "the target is at least 5 %",
            "End",
            "结束",
            "。",
            "  内 外  ".strip(),
            "ＧＤＰ１２％",
            "6月30日前达到50%",
            "# 注释",
            "A:B;C,D",
            "𠮷县");

    private final Random random;

    RandomClauses(long seed) {
        this.random = new Random(seed);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Sentence sentence(SentenceForm form) {
        Map<String, Slot> slots = new HashMap<>();
        form.template(Language.ZH).pieces().forEach(piece -> {
            if (piece instanceof Template.Open open) {
                slots.put(open.gap().name(), slot(open.gap()));
            }
        });
        return new Sentence(form, slots, SOMEWHERE);
    }

    private Slot slot(Gap gap) {
        return switch (gap.type()) {
            case NUMBER -> new Slot.Number(number());
            case EXACT -> new Slot.Exact(exact());
            case LIMIT -> {
                LimitKind kind = oneOf(List.of(LimitKind.values()));
                yield new Slot.Limited(new Limit(kind, kind == LimitKind.MOST ? exact() : null));
            }
            case COMPARED -> compared();
            case NUMBERS -> new Slot.Numbers(some(4).mapToObj(i -> number()).toList());
            case NAME -> new Slot.Name(name());
            case NAMES -> new Slot.Names(some(3).mapToObj(i -> name()).toList());
            case MEASURE -> new Slot.MeasureName(oneOf(MEASURES).name());
            case DAY ->
                new Slot.Day(
                        MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)),
                        random.nextBoolean() ? null : 1990 + random.nextInt(60));
            case SUBJECT -> new Slot.Ranked(subject());
            case WORD -> {
                WordList list = gap.words().orElseThrow();
                yield new Slot.Word(list, oneOf(list.words()).code());
            }
        };
    }

    private Slot.Compared compared() {
        return switch (random.nextInt(5)) {
            case 0 -> new Slot.Compared(new Reference.Known(oneOf(List.of(ReferenceKind.values()))));
            case 1 -> new Slot.Compared(new Reference.OfUnit(name()));
            case 2 -> new Slot.Compared(new Reference.OfRecord(name()));
            case 3 -> new Slot.Compared(new Reference.YearsMean(1 + random.nextInt(9)));
            default -> new Slot.Compared(new Reference.Number(exact(), oneOf(MEASURES)));
        };
    }

    private Subject subject() {
        return switch (random.nextInt(4)) {
            case 0 -> new Subject.OfTotal();
            case 1 -> new Subject.OfClause(name());
            case 2 -> new Subject.OfItem(name());
            default ->
                new Subject.OfFigure(
                        Figure.valueOf(oneOf(WordList.FIGURE.words()).code()));
        };
    }

    private Ratio exact() {
        return random.nextBoolean()
                ? Ratio.of(Ratio.plain(number()))
                : Ratio.of(random.nextInt(2_000) - 1_000, 1 + random.nextInt(999));
    }

    private IntStream some(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most));
    }

    String name() {
        return random.nextInt(4) > 0
                ? oneOf(NAMES)
                : new ClausePrinter(oneOf(List.of(Language.values())))
                        .sentence(sentence(oneOf(List.of(SentenceForm.values()))))
                        .replaceAll("[“”\"]", "");
    }

    BigDecimal number() {
        int digits = 1 + random.nextInt(60);
        return new BigDecimal(new BigInteger(digits, random), random.nextInt(8))
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    /** Clauses of one stage, numbers in order; the stage must have results. */
    List<Clause> clauses(Stage stage, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Clause(
                        stage,
                        "R-" + number + "/甲",
                        random.nextBoolean() ? "" : name(),
                        random.nextBoolean() ? null : name(),
                        random.nextBoolean() ? List.of() : List.of(name(), name()),
                        random.nextBoolean() ? null : "“" + name() + "” 的说明",
                        sentences(stage, Section.SCOPE, 0),
                        sentences(stage, Section.CONDITION, 0),
                        sentences(stage, Section.RESULT, 1),
                        SOMEWHERE))
                .toList();
    }

    private List<Sentence> sentences(Stage stage, Section section, int least) {
        List<SentenceForm> forms = Stream.of(SentenceForm.values())
                .filter(form -> form.standsIn(stage) && form.section() == section)
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        for (int i = random.nextInt(4) + least; i > 0; i--) {
            Sentence sentence = sentence(oneOf(forms));
            boolean alternative = section != Section.RESULT && !sentences.isEmpty() && random.nextInt(3) == 0;
            sentences.add(alternative ? sentence.asAlternative() : sentence);
        }
        return sentences;
    }
}
