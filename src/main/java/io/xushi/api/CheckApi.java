package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.api.CheckViews.CheckList;
import io.xushi.api.CheckViews.CheckRequest;
import io.xushi.api.CheckViews.CheckView;
import io.xushi.calendar.Period;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.PeriodsWithData;
import io.xushi.check.RunningChecks;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Runs checks, and shows the ledger of those that were run. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}/checks")
@Tag(name = "checks", description = "监测测算 · Checks")
class CheckApi {

    private final RunningChecks checks;
    private final CheckLedger ledger;
    private final PeriodsWithData periods;
    private final Asked asked;

    CheckApi(SchemesInForce schemes, DataRegister data, RunningChecks checks, CheckLedger ledger) {
        this.checks = checks;
        this.ledger = ledger;
        this.periods = new PeriodsWithData(data);
        this.asked = new Asked(schemes, data);
    }

    @GetMapping
    @Operation(summary = "各时期的测算，新的在前 · The checks of all periods, newest first")
    CheckList latest(@PathVariable String scheme, @RequestParam(required = false) @Nullable String limit) {
        asked.standing(scheme);
        return new CheckList(
                scheme,
                ledger.latest(scheme, Asked.limit(limit)).stream()
                        .map(CheckView::of)
                        .toList());
    }

    @GetMapping("/{period}")
    @Operation(summary = "一个时期的测算 · The check of one period")
    CheckView one(@PathVariable String scheme, @PathVariable String period) {
        asked.standing(scheme);
        Period wanted = Asked.period(period);
        return ledger.find(scheme, wanted, CheckPlan.MONITORING)
                .map(CheckView::of)
                .orElseThrow(() -> new ApiException(CommonProblems.notFound(
                        "no-check",
                        "方案“%s”的 %s 还没有测算；POST /api/v1/schemes/%1$s/checks 可以测算",
                        "Scheme '%s' was not checked for %s; POST /api/v1/schemes/%1$s/checks runs a check",
                        scheme,
                        wanted)));
    }

    @PostMapping
    @Operation(summary = "测算一个时期；已有相同测算时不再运行 · Check a period; runs nothing when the very same was done")
    ResponseEntity<CheckView> run(
            @PathVariable String scheme, @RequestBody(required = false) @Nullable CheckRequest request) {
        RuleSet rules = asked.rules(scheme);
        String wanted = request == null ? null : request.period();
        Period period = wanted == null
                ? periods.latest(rules.scheme()).orElseThrow(() -> new ApiException(noObservations(scheme)))
                : Asked.period(wanted);
        RunningChecks.Outcome outcome = checks.run(scheme, period, "api");
        CheckView view = CheckView.of(outcome.record(), outcome.unchanged());
        return outcome.unchanged()
                ? ResponseEntity.ok(view)
                : ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/schemes/{scheme}/checks/{period}")
                                .build(scheme, view.period()))
                        .body(view);
    }

    private static ApiProblem noObservations(String scheme) {
        return ApiProblem.of(
                422,
                "no-observations",
                new Wording("没有数据", "No observations"),
                Wording.of(
                        "方案“%s”的考核期内还没有指标数据；请先导入，或写明时期，如 {\"period\": \"2021-09\"}",
                        "Scheme '%s' has no observations within its period; import some first, or name the period as in"
                                + " {\"period\": \"2021-09\"}",
                        scheme));
    }
}
