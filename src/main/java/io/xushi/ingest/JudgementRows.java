package io.xushi.ingest;

import io.xushi.calendar.Period;
import io.xushi.intake.Known;
import io.xushi.quantity.Ratio;
import io.xushi.scheme.Item;
import io.xushi.scheme.JudgedClause;
import io.xushi.scoring.Judgement;
import io.xushi.scoring.Raters;
import io.xushi.unit.Unit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of judgements.csv. Points that an assessor gives are for a clause: where the row names an item, for the
 * only one of it that a person judges. A unit may assess itself on either.
 */
final class JudgementRows implements RowReader<Judgement> {

    /** @param clause the judged clause; {@code null} for a self-assessment of an item */
    private record Subject(@Nullable Item item, @Nullable JudgedClause clause) {}

    private final CommonCells cells;
    private final List<JudgedClause> judged;
    private final Map<String, JudgedClause> clauses = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Hints clauseHints;
    private final Hints itemHints;

    JudgementRows(Known known) {
        cells = new CommonCells(known.units());
        judged = known.judged();
        judged.forEach(clause -> clauses.putIfAbsent(clause.clause(), clause));
        known.items().forEach(item -> items.putIfAbsent(item.id(), item));
        clauseHints = new Hints(clauses::keySet);
        itemHints = new Hints(items::keySet);
    }

    @Override
    public Optional<Judgement> read(Fields row) {
        Optional<Unit> unit = cells.unit(row);
        boolean self = row.word("self", Words.YES_NO, false);
        Optional<Subject> subject = subject(row, self);
        Optional<Period> period = CommonCells.period(row, row.line("period"));
        Optional<BigDecimal> points = points(row);
        String assessor = row.line("assessor");
        Optional<String> reason = row.optional("reason");
        if (points.isPresent() && self && points.get().signum() < 0) {
            row.error("points", "自评分 %s 小于 0", "the unit's own points are %s, below 0", plain(points.get()));
        }
        JudgedClause clause = subject.map(Subject::clause).orElse(null);
        if (!self && clause != null) {
            checkAgainst(clause, row, points.orElse(null), assessor, reason.isPresent());
        }
        if (row.isWrong() || unit.isEmpty() || subject.isEmpty() || points.isEmpty()) {
            return Optional.empty();
        }
        Item item = subject.get().item();
        return Optional.of(new Judgement(
                unit.get().code(),
                clause == null && item != null ? item.id() : null,
                clause == null ? null : clause.clause(),
                period.orElse(null),
                points.get(),
                self,
                assessor.isEmpty() ? null : assessor,
                reason.orElse(null),
                row.number()));
    }

    private Optional<Subject> subject(Fields row, boolean self) {
        String item = row.line("item");
        String clause = row.line("clause");
        if (item.isEmpty() == clause.isEmpty()) {
            if (item.isEmpty()) {
                row.error("clause", "考核项目和评分细则须填一个", "write the item or the clause");
            } else {
                row.error("clause", "考核项目和评分细则只能填一个", "write the item or the clause, not both");
            }
            return Optional.empty();
        }
        return item.isEmpty() ? ofClause(row, clause) : ofItem(row, item, self);
    }

    private Optional<Subject> ofClause(Fields row, String number) {
        JudgedClause clause = clauses.get(number);
        if (clause == null) {
            row.error(
                    "clause",
                    "没有评分细则“%s”，或者这一条不由人评分。%s",
                    "there is no clause '%s' whose points a person gives. %s",
                    Shown.of(number),
                    clauseHints.of(number));
            return Optional.empty();
        }
        return Optional.of(new Subject(null, clause));
    }

    private Optional<Subject> ofItem(Fields row, String id, boolean self) {
        Item item = items.get(id);
        if (item == null) {
            row.error("item", "没有考核项目“%s”。%s", "there is no item '%s'. %s", Shown.of(id), itemHints.of(id));
            return Optional.empty();
        }
        if (self) {
            return Optional.of(new Subject(item, null));
        }
        List<JudgedClause> own =
                judged.stream().filter(clause -> id.equals(clause.item())).toList();
        if (own.isEmpty()) {
            row.error(
                    "item", "考核项目“%s”没有由人评分的细则", "no clause of item '%s' has points that a person gives", Shown.of(id));
        } else if (own.size() > 1) {
            row.error(
                    "item",
                    "考核项目“%s”有几条由人评分的细则，请在评分细则中写明：%s",
                    "item '%s' has several clauses whose points a person gives; write one as the clause: %s",
                    Shown.of(id),
                    String.join(", ", own.stream().map(JudgedClause::clause).toList()));
        }
        return own.size() == 1 ? Optional.of(new Subject(item, own.get(0))) : Optional.empty();
    }

    private static Optional<BigDecimal> points(Fields row) {
        String text = row.line("points");
        if (text.isEmpty()) {
            if (!row.isWrong()) {
                row.warning("points", "没有得分，这一行未读取", "there are no points; the row is left out");
            }
            return Optional.empty();
        }
        Decimals.Result result = Decimals.parse(text, "分");
        if (result.wrong() != null) {
            row.error("points", "%s", "%s", result.wrong());
        }
        CommonCells.tellHidden(row, "points");
        return Optional.ofNullable(result.value());
    }

    private static void checkAgainst(
            JudgedClause clause, Fields row, @Nullable BigDecimal points, String assessor, boolean hasReason) {
        if (points != null && (points.compareTo(clause.low()) < 0 || points.compareTo(clause.high()) > 0)) {
            row.error(
                    "points",
                    "得分 %s 超出细则 %s 的范围 %s 至 %s",
                    "%s points are outside the range of clause %s, from %s to %s",
                    plain(points),
                    clause.clause(),
                    plain(clause.low()),
                    plain(clause.high()));
        }
        if (points != null && clause.reasonRequired() && !hasReason) {
            row.error("reason", "细则 %s 要求写明理由", "clause %s asks for a reason", clause.clause());
        }
        if (clause.raters() != null) {
            checkRater(clause, clause.raters(), row, assessor);
        } else if (!assessor.isEmpty() && !assessor.equals(clause.assessor())) {
            row.error(
                    "assessor",
                    "细则 %s 由“%s”评分，不是“%s”",
                    "clause %s is judged by '%s', not by '%s'",
                    clause.clause(),
                    clause.assessor(),
                    Shown.of(assessor));
        }
    }

    private static void checkRater(JudgedClause clause, Raters raters, Fields row, String assessor) {
        String names = String.join(", ", raters.weights().keySet());
        if (assessor.isEmpty()) {
            row.error(
                    "assessor",
                    names.isEmpty() ? "细则 %s 由几个人评分，要写明评分人" : "细则 %s 由几个人评分，要写明评分人：%s",
                    names.isEmpty()
                            ? "clause %s has several assessors; write which one"
                            : "clause %s has several assessors; write which one: %s",
                    clause.clause(),
                    names);
        } else if (!raters.isOne(assessor)) {
            row.error(
                    "assessor",
                    "细则 %s 的评分人没有“%s”；有 %s",
                    "'%2$s' is no assessor of clause %1$s; they are %3$s",
                    clause.clause(),
                    Shown.of(assessor),
                    names);
        }
    }

    // A clause with one assessor is judged once, named or not.
    private String key(Judgement judgement) {
        JudgedClause clause = clauses.get(String.valueOf(judgement.clause()));
        return clause != null && clause.raters() != null ? judgement.key() : judgement.keyOfOne();
    }

    private static String plain(BigDecimal points) {
        return Ratio.plain(points).toPlainString();
    }

    @Override
    public List<Judgement> check(List<Entry<Judgement>> rows, boolean keepGood, RowProblems problems) {
        return new RepeatedEntries<Judgement>(
                        this::key, Judgement::points, judgement -> plain(judgement.points()), "points", problems)
                .check(rows);
    }
}
