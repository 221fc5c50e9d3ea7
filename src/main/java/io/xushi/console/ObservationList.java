package io.xushi.console;

import io.xushi.indicator.Basis;
import io.xushi.indicator.Indicator;
import io.xushi.indicator.IndicatorCatalogue;
import io.xushi.indicator.Observation;
import io.xushi.indicator.Status;
import io.xushi.intake.DataRegister;
import io.xushi.wording.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A unit's observations with all their revisions, newest period and revision first within an indicator. */
record ObservationList(List<UnitPage.Figure> shown, boolean more) {

    private static final int MOST = 1000;

    static ObservationList of(Desk desk, DataRegister data, String unitCode) {
        String dataset = desk.scheme().dataset();
        long asOf = data.latestImport(dataset);
        IndicatorCatalogue indicators = desk.rules().indicators().with(data.indicators(dataset, asOf));
        List<String> codes = indicators.all().stream().map(Indicator::code).toList();
        List<Observation> all = data.observations(dataset, unitCode, codes, asOf);
        List<UnitPage.Figure> shown = new ArrayList<>();
        for (String code : codes) {
            List<Observation> own = new ArrayList<>(all.stream()
                    .filter(observation -> observation.indicator().equals(code))
                    .toList());
            Collections.reverse(own);
            int decimals = Figures.decimals(
                    own.stream().map(each -> each.value().toPlainString()).toList());
            Set<String> newer = new HashSet<>();
            for (Observation each : own) {
                boolean superseded = !newer.add(each.period() + " " + each.basis() + " " + each.status());
                shown.add(figure(desk, indicators, each, decimals, superseded));
            }
        }
        return new ObservationList(shown.stream().limit(MOST).toList(), shown.size() > MOST);
    }

    private static UnitPage.Figure figure(
            Desk desk, IndicatorCatalogue indicators, Observation each, int decimals, boolean superseded) {
        Indicator indicator = indicators.find(each.indicator()).orElseThrow();
        return new UnitPage.Figure(
                indicator.name(),
                desk.figures().period(each.period()),
                desk.figures().amount(each.value().toPlainString(), decimals),
                indicator.measure().name(),
                basis(each.basis(), desk.language()),
                status(each.status(), desk.language()),
                each.revision(),
                each.source(),
                each.note(),
                superseded);
    }

    private static String basis(Basis basis, Language language) {
        return switch (basis) {
            case REPORTED -> language == Language.ZH ? "自报" : "reported";
            case REVIEWED -> language == Language.ZH ? "审核" : "reviewed";
        };
    }

    private static String status(Status status, Language language) {
        return switch (status) {
            case PRELIMINARY -> language == Language.ZH ? "初步" : "preliminary";
            case FINAL -> language == Language.ZH ? "核定" : "final";
        };
    }
}
