package io.xushi.scheme;

import io.xushi.clause.Clause;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.indicator.Derivation;
import io.xushi.indicator.Indicator;
import io.xushi.quantity.Measure;
import io.xushi.scoring.Raters;
import io.xushi.wording.NearestNames;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code scheme.yaml} says of indicators and items must fit the indicators and clauses that there are. */
final class SchemeChecks {

    private final RuleSet rules;
    private final Place place;
    private final Problems problems;
    private final boolean readWhole;

    /** @param readWhole whether all was read; what was not may be the clause that seems to be missing */
    SchemeChecks(RuleSet rules, SchemeFiles files, Problems problems, boolean readWhole) {
        this.rules = rules;
        this.place = Place.file(files.label("scheme.yaml"));
        this.problems = problems;
        this.readWhole = readWhole;
    }

    void run() {
        rules.scheme().derived().forEach(this::checkParts);
        checkCycles();
        new TreeMap<>(rules.scheme().publishedGrowth()).forEach(this::checkGrowth);
        new ConsistencyChecks(rules, place, problems).run();
        if (readWhole) {
            checkItems();
            checkRaters();
            checkJudgedCases();
        }
    }

    private void checkRaters() {
        Set<String> judged = new TreeSet<>();
        rules.judgedClauses().forEach(clause -> judged.add(clause.clause()));
        Set<String> clauses = new TreeSet<>();
        rules.clauses(Stage.SCORING).forEach(clause -> clauses.add(clause.base()));
        for (String number : new TreeSet<>(rules.scheme().assessment().raters().keySet())) {
            if (!clauses.contains(number)) {
                problems.error(
                        place,
                        "raters：没有评分条款 %s。%s",
                        "raters: there is no scoring clause %s. %s",
                        number,
                        NearestNames.hint(number, clauses));
            } else if (!judged.contains(number)) {
                problems.error(
                        place,
                        "raters：条款 %s 没有“由“…”评分”这一句，不由人评分；加上这一句，或删去它的评分人",
                        "raters: clause %s has no sentence 'scored by \"…\"', so no person judges it; add the sentence, or"
                                + " remove its raters",
                        number);
            }
        }
    }

    // By clause and not by rule: a person gives points once, whichever branch applies; of several persons by name.
    private void checkJudgedCases() {
        Map<String, Raters> raters = rules.scheme().assessment().raters();
        for (WorkedCase worked : rules.cases()) {
            for (WorkedCase.Line line : worked.lines()) {
                int slash = line.name().indexOf('/');
                String clause = slash < 0 ? line.name() : line.name().substring(0, slash);
                if (line.kind() == CaseKind.JUDGEMENT) {
                    checkJudgedCase(
                            line, clause, slash < 0 ? "" : line.name().substring(slash + 1), raters.get(clause));
                }
            }
        }
    }

    private void checkJudgedCase(WorkedCase.Line line, String clause, String assessor, @Nullable Raters raters) {
        if (raters == null && !assessor.isEmpty()) {
            problems.error(
                    line.place(),
                    "这里写条款编号，不带“/”及其后的分支：%s",
                    "write the clause's number without the branch after '/': %s",
                    clause);
        } else if (raters != null && assessor.isEmpty()) {
            problems.error(
                    line.place(),
                    "条款 %s 有几个评分人，这里写条款和评分人：%s",
                    "clause %s has several assessors; write the clause and the assessor: %s",
                    clause,
                    clause + "/"
                            + raters.weights().keySet().stream().findFirst().orElse("…"));
        } else if (raters != null && !raters.isOne(assessor)) {
            problems.error(
                    line.place(),
                    "条款 %s 没有评分人“%s”。%s",
                    "clause %s has no assessor '%s'. %s",
                    clause,
                    assessor,
                    NearestNames.hint(assessor, raters.weights().keySet()));
        }
    }

    private void checkParts(DerivedIndicator derived) {
        for (String part : derived.derivation().parts()) {
            if (rules.indicators().find(part).isEmpty()) {
                problems.error(
                        place,
                        "派生指标“%s”：没有指标“%s”。%s",
                        "derived indicator \"%s\": there is no indicator \"%s\". %s",
                        derived.indicator().name(),
                        part,
                        NearestNames.hint(part, rules.indicators().names()));
            }
        }
        Measure own = derived.indicator().measure();
        Derivation how = derived.derivation();
        if (how instanceof Derivation.Mean
                || how instanceof Derivation.Lowest
                || how instanceof Derivation.Highest
                || how instanceof Derivation.Allowance) {
            how.parts().forEach(part -> checkMeasure(derived, part, own));
        } else if (how instanceof Derivation.SpotCheck spot) {
            checkMeasure(derived, spot.reported(), own);
            rules.indicators()
                    .find(spot.verified())
                    .ifPresent(verified -> checkMeasure(derived, spot.sampled(), verified.measure()));
        }
    }

    private void checkMeasure(DerivedIndicator derived, String part, Measure measure) {
        rules.indicators()
                .find(part)
                .filter(indicator -> !indicator.measure().equals(measure))
                .ifPresent(indicator -> problems.error(
                        place,
                        "派生指标“%s”：“%s”的计量单位是“%s”，这里须是“%s”；系统不换算，请选用同一单位的指标",
                        "derived indicator \"%s\": \"%s\" is in '%s', here it must be in '%s'; nothing is converted, use an"
                                + " indicator in that measure",
                        derived.indicator().name(),
                        indicator.name(),
                        indicator.measure(),
                        measure));
    }

    private void checkCycles() {
        List<DerivedIndicator> derived = rules.scheme().derived();
        Set<Indicator> computed =
                derived.stream().map(DerivedIndicator::indicator).collect(Collectors.toSet());
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (DerivedIndicator each : derived) {
            parts.put(
                    each.indicator().name(),
                    each.derivation().parts().stream()
                            .flatMap(part -> rules.indicators().find(part).stream())
                            .filter(computed::contains)
                            .map(Indicator::name)
                            .toList());
        }
        for (List<String> cycle : DerivationCycles.among(parts)) {
            problems.error(
                    place,
                    "派生指标循环引用，算不出来：%s",
                    "derived indicators need themselves and cannot be computed: %s",
                    String.join(" → ", cycle));
        }
    }

    // By its name only, so that an indicator has one entry at most, which is found by that name.
    private void checkGrowth(String name, String growth) {
        growthIndicator(name)
                .filter(indicator -> !indicator.name().equals(name))
                .ifPresent(indicator -> problems.error(
                        place,
                        "growth：“%s”请写指标名称“%s”",
                        "growth: write the indicator's name, not \"%s\" but \"%s\"",
                        name,
                        indicator.name()));
        growthIndicator(growth)
                .filter(indicator -> !indicator.measure().isPercent())
                .ifPresent(indicator -> problems.error(
                        place,
                        "growth：公布的增速“%s”须以 %% 计，它的计量单位是“%s”",
                        "growth: published growth \"%s\" must be in %%, it is in '%s'",
                        growth,
                        indicator.measure()));
    }

    private Optional<Indicator> growthIndicator(String name) {
        Optional<Indicator> found = rules.indicators().find(name);
        if (found.isEmpty()) {
            problems.error(
                    place,
                    "growth：没有指标“%s”。%s",
                    "growth: there is no indicator \"%s\". %s",
                    name,
                    NearestNames.hint(name, rules.indicators().names()));
        }
        return found;
    }

    private void checkItems() {
        List<Item> items = rules.scheme().assessment().items();
        Map<String, Clause> clauses = new LinkedHashMap<>();
        rules.clauses(Stage.SCORING).forEach(clause -> clauses.putIfAbsent(clause.base(), clause));
        for (Item item : items) {
            item.clauses().stream()
                    .filter(number -> !clauses.containsKey(number))
                    .forEach(number -> tellNoClause(item, number, clauses.keySet()));
        }
        if (!items.isEmpty()) {
            clauses.forEach((number, clause) -> {
                if (givesPoints(number)) {
                    checkBelongs(number, clause, items);
                }
            });
        }
    }

    // A clause that only pronounces a veto has no points, and so no item.
    private boolean givesPoints(String number) {
        Set<SentenceForm> vetoes = EnumSet.of(SentenceForm.VETO, SentenceForm.VETO_GRADE, SentenceForm.VETO_CAP);
        return rules.clauses(Stage.SCORING).stream()
                .filter(clause -> clause.base().equals(number))
                .anyMatch(clause -> clause.isRaw()
                        || clause.results().stream().anyMatch(result -> !vetoes.contains(result.form())));
    }

    private void tellNoClause(Item item, String number, Set<String> known) {
        problems.error(
                place,
                "项目“%s”：没有评分条款 %s。%s",
                "item \"%s\": there is no scoring clause %s. %s",
                item.id(),
                number,
                NearestNames.hint(number, known));
    }

    // The item that lists a clause has it, whatever its number; otherwise its number decides, and must decide for one.
    private void checkBelongs(String number, Clause clause, List<Item> items) {
        boolean listed = items.stream().anyMatch(item -> item.clauses().contains(number));
        List<String> begun = items.stream()
                .filter(item -> item.clauses().isEmpty())
                .map(Item::id)
                .filter(id -> number.equals(id) || number.startsWith(id + "-"))
                .toList();
        if (!listed && begun.isEmpty()) {
            problems.error(
                    place,
                    "评分条款 %s（%s）不属于任何考核项目；列在其中一个项目的条款（clauses）里。项目有：%s",
                    "scoring clause %s (%s) belongs to no item; list it among the clauses of one of them: %s",
                    number,
                    clause.place(),
                    items.stream().map(Item::id).collect(Collectors.joining(", ")));
        } else if (!listed && begun.size() > 1) {
            problems.error(
                    place,
                    "评分条款 %s（%s）按编号同时属于几个考核项目：%s；列在其中一个的条款（clauses）里",
                    "scoring clause %s (%s) belongs to several items by its number: %s; list it among the clauses of one of them",
                    number,
                    clause.place(),
                    String.join(", ", begun));
        }
    }
}
