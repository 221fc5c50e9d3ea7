package io.xushi.console;

import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.clause.Clause;
import io.xushi.clause.Stage;
import io.xushi.evaluation.EvaluationDocument.LineCard;
import io.xushi.intake.DataRegister;
import io.xushi.scheme.JudgedClause;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Prepares the page on which an assessor gives points. */
@Component
class JudgingPages {

    private final DataRegister data;
    private final CheckLedger ledger;
    private final CheckResults results;

    JudgingPages(DataRegister data, CheckLedger ledger, CheckResults results) {
        this.data = data;
        this.ledger = ledger;
        this.results = results;
    }

    /**
     * The clause that is asked for, the first one where none is; one with several assessors once for each, as
     * {@link JudgedClause#key()} names it.
     *
     * @throws ResponseStatusException not found, if no person judges such a clause
     */
    static Optional<JudgedClause> clause(Desk desk, String number) {
        List<JudgedClause> judged = judged(desk).toList();
        if (number.isEmpty()) {
            return judged.stream().findFirst();
        }
        return Optional.of(judged.stream()
                .filter(clause -> clause.key().equals(number))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static Stream<JudgedClause> judged(Desk desk) {
        return desk.rules().judgedClauses().stream().flatMap(clause -> clause.byAssessor().stream());
    }

    JudgingPage of(Desk desk, @Nullable JudgedClause clause, int page, Typed typed) {
        String dataset = desk.scheme().dataset();
        long latest = data.latestImport(dataset);
        Optional<CheckRecord> check = ledger.latestDone(desk.scheme().id(), CheckPlan.MONITORING);
        List<Unit> units = data.units(dataset, latest).all().stream()
                .filter(Unit::assessed)
                .toList();
        Pager pager = Pager.of(page, units.size());
        List<JudgingPage.Row> rows = clause == null
                ? List.of()
                : pager.slice(units).stream()
                        .map(unit -> row(desk, clause, unit, check, latest, typed))
                        .toList();
        return new JudgingPage(
                desk.scheme().title().in(desk.language()),
                judged(desk).map(each -> choice(desk, each, clause)).toList(),
                clause == null ? null : subject(desk, clause),
                latest,
                check.filter(record -> record.plan().importNumber() < latest)
                        .map(record -> latest)
                        .orElse(null),
                (int) rows.stream().filter(JudgingPage.Row::wrong).count(),
                typed.problems(),
                rows,
                pager);
    }

    private static Desk.Choice choice(Desk desk, JudgedClause each, @Nullable JudgedClause chosen) {
        String title = clauses(desk, each).findFirst().map(Clause::title).orElse("");
        return new Desk.Choice(
                each.key(),
                each.key() + " " + title,
                chosen != null && each.key().equals(chosen.key()));
    }

    private static Stream<Clause> clauses(Desk desk, JudgedClause judged) {
        return desk.rules().clauses(Stage.SCORING).stream()
                .filter(clause -> clause.base().equals(judged.clause()));
    }

    private static JudgingPage.Subject subject(Desk desk, JudgedClause clause) {
        return new JudgingPage.Subject(
                clause.key(),
                desk.scheme()
                        .assessment()
                        .itemOf(clause.clause())
                        .map(item -> item.id() + " " + item.title().in(desk.language()))
                        .orElse(null),
                clause.assessor(),
                plain(desk, clause.low()),
                plain(desk, clause.high()),
                clause.reasonRequired(),
                clauses(desk, clause)
                        .map(each -> ClauseView.of(each, desk.language()))
                        .toList());
    }

    private static String plain(Desk desk, BigDecimal points) {
        return desk.figures().amount(points.toPlainString());
    }

    private JudgingPage.Row row(
            Desk desk, JudgedClause clause, Unit unit, Optional<CheckRecord> check, long latest, Typed typed) {
        Judged given = Judged.of(data, desk.scheme(), unit.code(), clause, latest);
        Typed.Entry entry = typed.entries().get(unit.code());
        return new JudgingPage.Row(
                unit.code(),
                unit.name(),
                unit.group(),
                check.flatMap(record -> results.card(record.plan().identity(), unit.code()))
                        .flatMap(card -> card.lines().stream()
                                .filter(line -> line.clause().equals(clause.clause()))
                                .findFirst())
                        .map(line -> shown(desk, line))
                        .orElse(List.of()),
                entry == null ? given.points() : entry.points(),
                entry == null ? given.reason() : entry.reason(),
                entry == null ? null : entry.pointsError(),
                entry == null ? null : entry.reasonError());
    }

    // Each figure that the clause shows on a line of its own.
    private static List<String> shown(Desk desk, LineCard line) {
        return List.of(line.explanation().in(desk.language()).split("；(?=列示：)|; (?=shown: )", -1));
    }

    /**
     * What was typed and could not be saved.
     *
     * @param entries by unit code; only those that were changed
     * @param problems that belong to none of them
     */
    record Typed(Map<String, Entry> entries, List<String> problems) {

        static final Typed NOTHING = new Typed(Map.of(), List.of());

        record Entry(
                String points,
                String reason,
                @Nullable String pointsError,
                @Nullable String reasonError) {}
    }
}
