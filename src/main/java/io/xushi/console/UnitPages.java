package io.xushi.console;

import io.xushi.check.AlertBook;
import io.xushi.check.AlertQuery;
import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.check.LagAlert;
import io.xushi.check.UnitByMonth;
import io.xushi.clause.Stage;
import io.xushi.evaluation.EvaluationDocument.AlertCard;
import io.xushi.evaluation.EvaluationDocument.DutyCard;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRegister;
import io.xushi.unit.Unit;
import io.xushi.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of one unit. */
@Component
class UnitPages {

    private static final int ALERTS = 500;

    private final CheckLedger ledger;
    private final CheckResults results;
    private final AlertBook alerts;
    private final UnitByMonth byMonth;
    private final DataRegister data;
    private final ImportRegister imports;

    UnitPages(
            CheckLedger ledger,
            CheckResults results,
            AlertBook alerts,
            UnitByMonth byMonth,
            DataRegister data,
            ImportRegister imports) {
        this.ledger = ledger;
        this.results = results;
        this.alerts = alerts;
        this.byMonth = byMonth;
        this.data = data;
        this.imports = imports;
    }

    /** Empty when no check was done, or it knows no such unit. */
    Optional<UnitPage> of(Desk desk, String code) {
        return ledger.latestDone(desk.scheme().id(), CheckPlan.MONITORING)
                .flatMap(check -> results.card(check.plan().identity(), code).map(card -> page(desk, check, card)));
    }

    private UnitPage page(Desk desk, CheckRecord check, UnitCard card) {
        long known = check.plan().importNumber();
        List<UnitByMonth.Point> points = byMonth.of(desk.scheme().id(), card.code(), known);
        List<LagAlert> own = alerts.alerts(new AlertQuery(desk.scheme().id(), Set.of(), null, card.code(), 0, ALERTS));
        List<UnitPage.Panel> panels = new ArrayList<>();
        for (ProgressCard progress : card.progress()) {
            panels.add(panel(desk, check, card, progress, points, own, panels.size() + 1));
        }
        ObservationList observations = ObservationList.of(desk, data, card.code());
        return new UnitPage(
                card.code(),
                card.unit(),
                card.group(),
                data.units(desk.scheme().dataset(), known)
                        .find(card.code())
                        .map(Unit::type)
                        .filter(type -> !type.isEmpty())
                        .orElse(null),
                card.assessed(),
                card.rank() == null ? Figures.NONE : desk.figures().count(card.rank()),
                LastCheck.of(check, desk, imports),
                new ScoreSheets(desk).of(card).orElse(null),
                card.duties().stream().map(duty -> task(desk, duty)).toList(),
                panels,
                card.warnings().stream().map(each -> each.in(desk.language())).toList(),
                observations.shown(),
                observations.more());
    }

    private UnitPage.Panel panel(
            Desk desk,
            CheckRecord check,
            UnitCard card,
            ProgressCard progress,
            List<UnitByMonth.Point> points,
            List<LagAlert> own,
            int number) {
        ProgressWords words = new ProgressWords(desk, check.plan().dataCutOff(), progress);
        String alertClause = Lights.alert(card, progress).map(AlertCard::clause).orElse(null);
        return new UnitPage.Panel(
                "target-" + number,
                progress.indicator(),
                progress.targetName(),
                progress.measure(),
                desk.lights().of(card, progress, Bar.scale(List.of(orZero(progress.completionPercent())))),
                words.facts(),
                words.sentences(),
                MonthChart.of(desk, progress, points),
                progress.sources(),
                ClauseView.find(desk.rules(), Stage.TARGETS, progress.clause(), desk.language())
                        .orElse(null),
                ClauseView.find(desk.rules(), Stage.ALERTS, alertClause, desk.language())
                        .orElse(null),
                own.stream()
                        .filter(alert -> isAbout(alert, progress))
                        .findFirst()
                        .map(alert -> AlertView.of(
                                desk, alert, alerts.events(desk.scheme().id(), alert.key())))
                        .orElse(null));
    }

    private static UnitPage.Task task(Desk desk, DutyCard duty) {
        Figures figures = desk.figures();
        String due = duty.due();
        return new UnitPage.Task(
                duty.duty(),
                due == null ? Figures.NONE : figures.day(LocalDate.parse(due)),
                outcome(figures, duty).in(desk.language()),
                Boolean.TRUE.equals(duty.late()));
    }

    private static Wording outcome(Figures figures, DutyCard duty) {
        String day = duty.doneOn();
        String state = duty.state();
        if (day != null) {
            return Wording.of("%s 完成", "done on %s", figures.day(LocalDate.parse(day)));
        }
        if (state != null) {
            return Wording.same(state);
        }
        if (duty.done() == null) {
            return new Wording("没有报送", "not reported");
        }
        return duty.done() ? new Wording("已完成", "done") : new Wording("未完成", "not done");
    }

    private static String orZero(@Nullable String percent) {
        return percent == null ? "0" : percent;
    }

    private static boolean isAbout(LagAlert alert, ProgressCard progress) {
        String target = progress.targetName() == null ? "" : progress.targetName();
        return alert.key().indicator().equals(progress.indicator())
                && alert.key().targetName().equals(target);
    }
}
