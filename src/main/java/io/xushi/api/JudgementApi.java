package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.api.ImportViews.ImportView;
import io.xushi.api.JudgementViews.JudgementList;
import io.xushi.api.JudgementViews.JudgementRequest;
import io.xushi.api.JudgementViews.JudgementView;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataKind;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRecord;
import io.xushi.intake.TakingData;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points that people give: shown, and taken one by one. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}/judgements")
@Tag(name = "judgements", description = "评分 · Points given by people")
class JudgementApi {

    private final DataRegister data;
    private final TakingData takingData;
    private final Asked asked;

    JudgementApi(SchemesInForce schemes, DataRegister data, TakingData takingData) {
        this.data = data;
        this.takingData = takingData;
        this.asked = new Asked(schemes, data);
    }

    @GetMapping
    @Operation(summary = "一个单位的评分，包括所有修订 · A unit's judgements, every revision of them")
    JudgementList judgements(@PathVariable String scheme, @RequestParam String unit) {
        RuleSet rules = asked.rules(scheme);
        Unit found = asked.unit(rules, unit);
        String dataset = rules.scheme().dataset();
        return new JudgementList(
                scheme,
                found.name(),
                found.code(),
                data.judgements(dataset, found.code(), data.latestImport(dataset)).stream()
                        .map(JudgementView::of)
                        .toList());
    }

    /** Goes the way of an imported file of one row, so that both are checked alike and what was sent is kept. */
    @PostMapping
    @Operation(summary = "给一个单位评分；再评即为更正 · Give a unit points; giving them again corrects them")
    ResponseEntity<ImportView> give(@PathVariable String scheme, @RequestBody JudgementRequest given) {
        RuleSet rules = asked.rules(scheme);
        String points = given.points();
        if (points == null || points.isBlank()) {
            throw new ApiException(CommonProblems.missingParameter("points"));
        }
        ImportRecord record =
                takingData.take(rules, DataKind.JUDGEMENTS, given.asFile().named("judgement.csv"), false);
        if (!record.committed()) {
            throw new ApiException(refused(record));
        }
        return ResponseEntity.created(URI.create("/api/v1/imports/" + record.id()))
                .body(ImportView.of(record));
    }

    private static ApiProblem refused(ImportRecord record) {
        return ApiProblem.of(
                        422,
                        "judgement-refused",
                        new Wording("评分被拒绝", "Judgement refused"),
                        new Wording(
                                "评分没有记下；请按 problems 所列改正后重新提交",
                                "The points were not taken; mend what problems lists, and send them again"))
                .with(record.problems())
                .with("import", record.id());
    }
}
