package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.calendar.Period;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.check.SchemesInForce;
import io.xushi.evaluation.EvaluationDocument;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.Assessment;
import io.xushi.scheme.Grade;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.unit.UnitDirectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Results of checks that are done, in the shape that the command line prints. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}/scorecards")
@Tag(name = "scorecards", description = "得分表 · Scorecards")
class ScorecardApi {

    private final CheckLedger ledger;
    private final CheckResults results;
    private final DataRegister data;
    private final Asked asked;

    ScorecardApi(SchemesInForce schemes, DataRegister data, CheckLedger ledger, CheckResults results) {
        this.ledger = ledger;
        this.results = results;
        this.data = data;
        this.asked = new Asked(schemes, data);
    }

    @GetMapping
    @Operation(
            summary = "一个时期的得分表；可只列一个等次；X-Total-Count 是单位总数 · "
                    + "Scorecards of a period, on request of one grade; X-Total-Count has the number of units")
    ResponseEntity<EvaluationDocument> all(
            @PathVariable String scheme,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        CheckRecord check = done(scheme, period);
        String identity = check.plan().identity();
        String only = grade(scheme, grade);
        List<UnitCard> cards = results.cards(identity, only, order(order), Asked.offset(offset), Asked.limit(limit));
        return ResponseEntity.ok()
                .header("X-Total-Count", Long.toString(results.units(identity, only)))
                .body(document(check, cards));
    }

    @GetMapping("/{unit}")
    @Operation(summary = "一个单位的得分表（代码、名称或别名）· One unit's scorecard, by code, name or alias")
    EvaluationDocument one(
            @PathVariable String scheme,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String period) {
        CheckRecord check = done(scheme, period);
        String identity = check.plan().identity();
        UnitCard card = results.card(identity, unit)
                .or(() -> byName(scheme, check, unit).flatMap(found -> results.card(identity, found.code())))
                .orElseThrow(() -> new ApiException(
                        CommonProblems.unknownUnit(unit, known(scheme, check).names())));
        return document(check, List.of(card));
    }

    private Optional<Unit> byName(String scheme, CheckRecord check, String unit) {
        return known(scheme, check).find(unit);
    }

    private UnitDirectory known(String scheme, CheckRecord check) {
        return data.units(asked.rules(scheme).scheme().dataset(), check.plan().importNumber());
    }

    private EvaluationDocument document(CheckRecord check, List<UnitCard> cards) {
        CheckPlan plan = check.plan();
        return new EvaluationDocument(
                plan.scheme(),
                plan.period().toString(),
                plan.dataCutOff().toString(),
                plan.ruleVersion(),
                reports(plan),
                cards);
    }

    // By the rules in force; a scheme that is refused just now still shows its results.
    private List<String> reports(CheckPlan plan) {
        RuleSet rules = asked.standing(plan.scheme()).rules();
        return rules == null ? List.of() : EvaluationDocument.reports(rules.scheme(), plan.dataCutOff());
    }

    /** The check whose results are visible, also while the period is being checked again. */
    private CheckRecord done(String scheme, @Nullable String text) {
        asked.standing(scheme);
        if (text == null || text.isBlank()) {
            return ledger.latestDone(scheme, CheckPlan.MONITORING)
                    .orElseThrow(() -> new ApiException(CommonProblems.notFound(
                            "no-check",
                            "方案“%s”还没有测算；POST /api/v1/schemes/%1$s/checks 可以测算",
                            "Scheme '%s' was never checked; POST /api/v1/schemes/%1$s/checks runs a check",
                            scheme)));
        }
        Period period = Asked.period(text);
        return ledger.doneAfter(scheme, CheckPlan.MONITORING, Period.year(period.year() - 1)).stream()
                .filter(record -> record.plan().period().equals(period))
                .findFirst()
                .orElseThrow(() -> new ApiException(CommonProblems.notFound(
                        "no-check",
                        "方案“%s”的 %s 没有完成的测算；已有测算见 GET /api/v1/schemes/%1$s/checks",
                        "Scheme '%s' has no finished check for %s; GET /api/v1/schemes/%1$s/checks lists those there"
                                + " are",
                        scheme,
                        period)));
    }

    private @Nullable String grade(String scheme, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Assessment assessment = asked.rules(scheme).scheme().assessment();
        return assessment
                .grade(text)
                .map(Grade::id)
                .orElseThrow(() -> Asked.wrong(
                        "参数 grade 是“%s”；方案的等次有：%s",
                        "'%s' is not a value of grade; the grades of the scheme are: %s",
                        CommonProblems.shown(text),
                        assessment.grades().stream().map(Grade::id).collect(Collectors.joining(", "))));
    }

    private static CheckResults.Order order(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("unit")) {
            return CheckResults.Order.UNIT;
        }
        if (text.equals("place")) {
            return CheckResults.Order.PLACE;
        }
        throw Asked.wrong(
                "参数 order 是“%s”；只能写 unit（按单位代码）或 place（按名次）",
                "'%s' is not a value of order; write unit (by unit code) or place (by place)",
                CommonProblems.shown(text));
    }
}
