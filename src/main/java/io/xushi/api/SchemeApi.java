package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.api.SchemeViews.SchemeList;
import io.xushi.api.SchemeViews.SchemeSummary;
import io.xushi.api.SchemeViews.SchemeView;
import io.xushi.api.SchemeViews.VersionList;
import io.xushi.api.SchemeViews.VersionView;
import io.xushi.check.RuleVersionStore;
import io.xushi.check.SchemesInForce;
import io.xushi.intake.DataRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schemes, their rules in both languages, and their versions. */
@RestController
@RequestMapping("/api/v1/schemes")
@Tag(name = "schemes", description = "考核办法 · Schemes and their rules")
class SchemeApi {

    private final SchemesInForce schemes;
    private final RuleVersionStore versions;
    private final Asked asked;

    SchemeApi(SchemesInForce schemes, RuleVersionStore versions, DataRegister data) {
        this.schemes = schemes;
        this.versions = versions;
        this.asked = new Asked(schemes, data);
    }

    @GetMapping
    @Operation(summary = "所有方案 · All schemes")
    SchemeList all() {
        return new SchemeList(schemes.all().stream().map(SchemeSummary::of).toList());
    }

    @GetMapping("/{scheme}")
    @Operation(summary = "一个方案：设置、生效版本、规则原文和拒绝原因 · One scheme: settings, version, sentences, refusal")
    SchemeView one(@PathVariable String scheme) {
        return SchemeView.of(asked.standing(scheme), AskedLanguage.now());
    }

    @GetMapping("/{scheme}/versions")
    @Operation(summary = "规则的所有版本，新的在前 · Every version of the rules, newest first")
    VersionList versions(@PathVariable String scheme) {
        SchemesInForce.Standing standing = asked.standing(scheme);
        return new VersionList(
                scheme,
                versions.versions(scheme).stream()
                        .map(version -> VersionView.of(version, standing.rules()))
                        .toList());
    }
}
