package io.xushi.scoring;

import io.xushi.calendar.WorkingDays;
import io.xushi.fact.Duty;
import io.xushi.fact.DutyReport;
import io.xushi.indicator.Absence;
import io.xushi.indicator.Figure;
import io.xushi.quantity.Comparison;
import io.xushi.quantity.Measure;
import io.xushi.quantity.Ratio;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A unit's inputs in the words of a test; what is not said is missing. */
final class Given implements Inputs {

    static final LocalDate CUT_OFF = LocalDate.of(2021, 9, 30);

    private final Map<Figure, Ratio> figures = new EnumMap<>(Figure.class);
    private final Map<String, Ratio> references = new HashMap<>();
    private final Map<String, Duty> duties = new HashMap<>();
    private final Map<String, Integer> events = new HashMap<>();
    private final Set<String> notApplicable = new HashSet<>();
    private final List<Ratio> field = new ArrayList<>();
    private int without;
    private Operand inActual;
    private Boolean met;
    private Judgement judgement;

    static Given nothing() {
        return new Given();
    }

    static Given figure(Figure figure, String value) {
        return new Given().and(figure, value);
    }

    Given and(Figure figure, String value) {
        figures.put(figure, Ratio.parse(value));
        return this;
    }

    Given reference(String reference, String value) {
        references.put(reference, Ratio.parse(value));
        return this;
    }

    /** The unit has nothing of the kind, such as {@code CLAUSE A-1}. */
    Given notApplicable(String reference) {
        notApplicable.add(reference);
        return this;
    }

    /** What any change of a figure is in actual value. */
    Given inActual(String change) {
        inActual = Operand.unnamed(Ratio.parse(change), new Measure("亿元"));
        return this;
    }

    Given met(boolean isMet) {
        met = isMet;
        return this;
    }

    Given duty(String name, LocalDate due, String report) {
        duties.put(name, new Duty(name, due, List.of(), DutyReport.of(report), CUT_OFF));
        return this;
    }

    Given events(String name, int count) {
        events.put(name, count);
        return this;
    }

    Given judged(String points) {
        judgement = new Judgement("u", null, "S-1", null, new BigDecimal(points), false, "考核办", null, 1);
        return this;
    }

    private static Measure measure(Figure figure) {
        return figure.measure(new Measure("亿元"));
    }

    @Override
    public Operand figure(Figure figure) {
        return figures.containsKey(figure)
                ? Operand.of(figure.wording(), figures.get(figure), measure(figure))
                : Operand.missing(figure.wording(), measure(figure), Absence.NOT_DUE);
    }

    @Override
    public Operand reference(Reference reference, Figure of) {
        if (reference instanceof Reference.Number number) {
            return Operand.of(new Wording("", ""), number.number(), number.measure());
        }
        Wording name = Wording.same(reference.toString());
        return references.containsKey(reference.toString())
                ? Operand.of(name, references.get(reference.toString()), measure(of))
                : Operand.missing(name, measure(of), Absence.MISSING);
    }

    @Override
    public Optional<Operand> inActual(Figure figure, Ratio change) {
        return Optional.ofNullable(inActual);
    }

    @Override
    public Boolean met() {
        return met;
    }

    @Override
    public Duty duty(String name) {
        return duties.getOrDefault(name, new Duty(name, LocalDate.of(2021, 5, 31), List.of(), null, CUT_OFF));
    }

    @Override
    public Operand events(PerEvent.EventCount wanted, Measure measure) {
        return Operand.of(Wording.same(wanted.event()), Ratio.of(events.getOrDefault(wanted.event(), 0)), measure);
    }

    @Override
    public Operand periods(Figure figure, Comparison comparison, Reference reference, int months) {
        Measure measure = new Measure(months == 1 ? "个月" : "个季度");
        return given("PERIODS " + figure + " " + comparison + " " + reference, measure);
    }

    @Override
    public Operand record(String name, Measure measure) {
        return given("RECORD " + name, measure);
    }

    private Operand given(String key, Measure measure) {
        if (notApplicable.contains(key)) {
            return Operand.missing(Wording.same(key), measure, Absence.NOT_APPLICABLE);
        }
        return references.containsKey(key)
                ? Operand.of(Wording.same(key), references.get(key), measure)
                : Operand.missing(Wording.same(key), measure, Absence.MISSING);
    }

    @Override
    public Operand subject(Subject subject) {
        return subject instanceof Subject.OfFigure of
                ? figure(of.figure())
                : given(subject.toString(), new Measure("分"));
    }

    @Override
    public Field field(Subject subject, Population population) {
        return new Field(field, without);
    }

    Given field(int missing, String... values) {
        without = missing;
        field.clear();
        Stream.of(values).map(Ratio::parse).forEach(field::add);
        return this;
    }

    @Override
    public Optional<JudgedPoints> judgement() {
        return Optional.ofNullable(judgement).map(JudgedPoints::of);
    }

    @Override
    public WorkingDays workingDays() {
        return new WorkingDays(Set.of(), Set.of(), Set.of(2021));
    }
}
