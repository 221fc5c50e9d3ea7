package io.xushi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.xushi.api.DataViews.FactList;
import io.xushi.api.DataViews.FactView;
import io.xushi.api.DataViews.IndicatorList;
import io.xushi.api.DataViews.IndicatorView;
import io.xushi.api.DataViews.ObservationList;
import io.xushi.api.DataViews.ObservationView;
import io.xushi.api.DataViews.UnitList;
import io.xushi.api.DataViews.UnitView;
import io.xushi.check.SchemesInForce;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.RuleSet;
import io.xushi.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known: units, indicators, observations and facts with all their revisions. */
@RestController
@RequestMapping("/api/v1/schemes/{scheme}")
@Tag(name = "data", description = "单位、指标、数据和事实 · Units, indicators, observations and facts")
class DataApi {

    private final DataRegister data;
    private final Asked asked;

    DataApi(SchemesInForce schemes, DataRegister data) {
        this.data = data;
        this.asked = new Asked(schemes, data);
    }

    @GetMapping("/units")
    @Operation(summary = "被考核单位，按代码排列 · Units in the order of their codes")
    UnitList units(
            @PathVariable String scheme,
            @RequestParam(required = false) @Nullable String offset,
            @RequestParam(required = false) @Nullable String limit) {
        List<Unit> all = asked.units(asked.rules(scheme)).all();
        int from = Asked.offset(offset);
        int most = Asked.limit(limit);
        return new UnitList(
                scheme,
                all.size(),
                from,
                most,
                Asked.page(all, from, most).stream().map(UnitView::of).toList());
    }

    @GetMapping("/indicators")
    @Operation(summary = "指标，包括导入的 · Indicators, imported ones included")
    IndicatorList indicators(@PathVariable String scheme) {
        return new IndicatorList(
                scheme,
                catalogue(asked.rules(scheme)).all().stream()
                        .map(IndicatorView::of)
                        .toList());
    }

    @GetMapping("/observations")
    @Operation(summary = "一个单位的指标数据，包括所有修订 · A unit's observations, every revision of them")
    ObservationList observations(
            @PathVariable String scheme,
            @RequestParam String unit,
            @RequestParam(required = false) @Nullable String indicator) {
        RuleSet rules = asked.rules(scheme);
        IndicatorCatalogue catalogue = catalogue(rules);
        Unit found = asked.unit(rules, unit);
        Map<String, Indicator> wanted =
                wanted(catalogue, indicator).stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        String dataset = rules.scheme().dataset();
        List<ObservationView> observations =
                data.observations(dataset, found.code(), wanted.keySet(), data.latestImport(dataset)).stream()
                        .flatMap(observation -> {
                            Indicator of = wanted.get(observation.indicator());
                            return of == null ? Stream.empty() : Stream.of(ObservationView.of(observation, of));
                        })
                        .toList();
        return new ObservationList(scheme, found.name(), found.code(), observations);
    }

    @GetMapping("/facts")
    @Operation(summary = "一个单位的事实，包括所有修订 · A unit's facts, every revision of them")
    FactList facts(@PathVariable String scheme, @RequestParam String unit) {
        RuleSet rules = asked.rules(scheme);
        Unit found = asked.unit(rules, unit);
        String dataset = rules.scheme().dataset();
        return new FactList(
                scheme,
                found.name(),
                found.code(),
                data.facts(dataset, found.code(), data.latestImport(dataset)).stream()
                        .map(FactView::of)
                        .toList());
    }

    private static List<Indicator> wanted(IndicatorCatalogue catalogue, @Nullable String indicator) {
        if (indicator == null || indicator.isBlank()) {
            return catalogue.all();
        }
        return List.of(catalogue
                .find(indicator)
                .orElseThrow(() -> new ApiException(CommonProblems.unknownIndicator(indicator, catalogue.names()))));
    }

    private IndicatorCatalogue catalogue(RuleSet rules) {
        String dataset = rules.scheme().dataset();
        return rules.indicators().with(data.indicators(dataset, data.latestImport(dataset)));
    }
}
