package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.alert.AlertLevel;
import io.xushi.alert.AlertState;
import io.xushi.alert.LevelScale;
import io.xushi.api.AlertViews.AlertList;
import io.xushi.api.AlertViews.AlertView;
import io.xushi.api.AlertViews.EventList;
import io.xushi.api.AlertViews.EventView;
import io.xushi.check.AlertBook;
import io.xushi.check.AlertKey;
import io.xushi.check.AlertQuery;
import io.xushi.check.SchemesInForce;
import io.xushi.indicator.Indicator;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.NearestNames;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lag alerts as they stand, and what happened to each. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}/alerts")
@Tag(name = "alerts", description = "滞后预警 · Lag alerts")
class AlertApi {

    private final AlertBook alerts;
    private final Asked asked;

    AlertApi(SchemesInForce schemes, DataRegister data, AlertBook alerts) {
        this.alerts = alerts;
        this.asked = new Asked(schemes, data);
    }

    @GetMapping
    @Operation(summary = "预警，最严重、落后最多的在前 · Alerts, worst and furthest behind first")
    AlertList all(
            @PathVariable String scheme,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        RuleSet rules = asked.rules(scheme);
        LevelScale scale = rules.scheme().levels();
        AlertQuery query = new AlertQuery(
                scheme,
                states(state == null ? List.of() : state),
                level == null || level.isBlank() ? null : level(scale, level).id(),
                unit == null || unit.isBlank() ? null : asked.unit(rules, unit).code(),
                Asked.offset(offset),
                Asked.limit(limit));
        return new AlertList(
                scheme,
                alerts.count(query),
                query.offset(),
                query.most(),
                alerts.alerts(query).stream()
                        .map(alert -> AlertView.of(alert, scale))
                        .toList());
    }

    @GetMapping("/events")
    @Operation(summary = "一个预警的经过 · What happened to one alert")
    EventList events(
            @PathVariable String scheme,
            @RequestParam String unit,
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String target) {
        RuleSet rules = asked.rules(scheme);
        Optional<Indicator> known = rules.indicators().find(indicator);
        // An alert outlives the rules: the name of an indicator that they no longer have is still its name.
        String about = known.map(Indicator::name).orElse(indicator);
        AlertKey key = new AlertKey(asked.unit(rules, unit).code(), about, target == null ? "" : target);
        if (alerts.alert(scheme, key).isEmpty()) {
            throw new ApiException(
                    known.isEmpty()
                            ? CommonProblems.unknownIndicator(
                                    indicator, rules.indicators().names())
                            : noAlert(scheme, unit, about));
        }
        return new EventList(
                scheme,
                key.unitCode(),
                key.indicator(),
                AlertViews.named(key),
                alerts.events(scheme, key).stream().map(EventView::of).toList());
    }

    private static ApiProblem noAlert(String scheme, String unit, String indicator) {
        return CommonProblems.notFound(
                "no-alert",
                "“%s”的“%s”没有预警；所有预警见 GET /api/v1/schemes/%s/alerts",
                "'%s' has no alert on '%s'; GET /api/v1/schemes/%s/alerts lists all alerts",
                unit,
                indicator,
                scheme);
    }

    private static Set<AlertState> states(List<String> texts) {
        Set<AlertState> states = EnumSet.noneOf(AlertState.class);
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(text -> states.add(state(text)));
        return states;
    }

    private static AlertState state(String text) {
        return Arrays.stream(AlertState.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT))
                        || state.wording().zh().equals(text))
                .findFirst()
                .orElseThrow(() -> Asked.wrong(
                        "参数 state 是“%s”；只能写 %s",
                        "'%s' is not a value of state; write one of %s",
                        CommonProblems.shown(text),
                        Arrays.stream(AlertState.values())
                                .map(state -> state.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    private static AlertLevel level(LevelScale scale, String text) {
        return scale.find(text)
                .orElseThrow(() -> Asked.wrong(
                        "方案没有预警级别“%s”。%s",
                        "The scheme has no alert level '%s'. %s",
                        CommonProblems.shown(text),
                        NearestNames.hint(CommonProblems.shown(text), scale.names())));
    }
}
