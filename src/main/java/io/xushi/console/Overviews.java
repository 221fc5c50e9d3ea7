package io.xushi.console;

import io.xushi.check.CheckLedger;
import io.xushi.check.CheckPlan;
import io.xushi.check.CheckRecord;
import io.xushi.check.CheckResults;
import io.xushi.evaluation.EvaluationDocument.ProgressCard;
import io.xushi.evaluation.EvaluationDocument.UnitCard;
import io.xushi.intake.DataRegister;
import io.xushi.intake.ImportRegister;
import io.xushi.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the overview. */
@Component
class Overviews {

    private static final int WIDE = 3;
    private static final int PARENTS = 10;
    private static final int RECENT = 30;

    private final CheckLedger ledger;
    private final CheckResults results;
    private final DataRegister data;
    private final ImportRegister imports;
    private final NextCheck nextCheck;
    private final Digests digests;

    Overviews(
            CheckLedger ledger,
            CheckResults results,
            DataRegister data,
            ImportRegister imports,
            NextCheck nextCheck,
            Digests digests) {
        this.ledger = ledger;
        this.results = results;
        this.data = data;
        this.imports = imports;
        this.nextCheck = nextCheck;
        this.digests = digests;
    }

    OverviewPage of(Desk desk, String order, String bucket, int page) {
        var scheme = desk.scheme();
        CheckRecord check = ledger.latestDone(scheme.id(), CheckPlan.MONITORING).orElse(null);
        Optional<CheckRecord> newest =
                ledger.latest(scheme.id(), RECENT).stream().max(Comparator.comparing(CheckRecord::startedAt));
        long latestImport = data.latestImport(scheme.dataset());
        NextCheck.Turn next = nextCheck.of(desk);
        Digest digest = check == null ? null : digests.of(check.plan().identity(), desk.rules());
        return new OverviewPage(
                state(desk, check, newest, latestImport, next),
                scheme.title().in(desk.language()),
                scheme.document(),
                scheme.notice() == null ? null : scheme.notice().in(desk.language()),
                desk.figures().span(scheme.period().from(), scheme.period().to()),
                desk.rules().shortVersion(),
                Refusal.of(desk.standing(), desk.figures()),
                check == null ? null : LastCheck.of(check, desk, imports),
                next,
                inState(newest, CheckRecord.State.RUNNING, desk),
                inState(newest, CheckRecord.State.FAILED, desk),
                check != null && latestImport > check.plan().importNumber() ? latestImport : null,
                check != null && !check.plan().ruleVersion().equals(desk.rules().version()),
                digest == null ? List.of() : new Counts(desk, bucket).of(digest),
                digest == null ? List.of() : tallies(desk, digest.points()),
                check == null || digest == null
                        ? null
                        : matrix(desk, check.plan().identity(), digest, order, bucket, page));
    }

    private static List<OverviewPage.Tally> tallies(Desk desk, Digest.Points points) {
        List<OverviewPage.Tally> tallies = new ArrayList<>();
        if (points.scored() == 0) {
            return tallies;
        }
        desk.scheme()
                .assessment()
                .grades()
                .forEach(grade ->
                        tallies.add(tally(desk, grade.name(), points.byGrade().getOrDefault(grade.id(), 0L))));
        tallies.add(tally(desk, new Wording("得分不全（暂计）", "incomplete (provisional)"), points.incomplete()));
        if (points.vetoed() > 0) {
            tallies.add(tally(desk, new Wording("一票否决", "vetoed"), points.vetoed()));
        }
        return tallies;
    }

    private static OverviewPage.Tally tally(Desk desk, Wording word, long units) {
        return new OverviewPage.Tally(word.in(desk.language()), desk.figures().count(units));
    }

    private static @Nullable String inState(Optional<CheckRecord> newest, CheckRecord.State state, Desk desk) {
        return newest.filter(check -> check.state() == state)
                .map(check -> desk.figures().period(check.plan().period()))
                .orElse(null);
    }

    private static String state(
            Desk desk,
            @Nullable CheckRecord check,
            Optional<CheckRecord> newest,
            long latestImport,
            NextCheck.Turn next) {
        // Texts, so that two nodes that know the same say the same.
        String known = String.join(
                "\n",
                String.valueOf(check),
                newest.toString(),
                Long.toString(latestImport),
                next.toString(),
                desk.rules().version(),
                desk.standing().refusal().toString(),
                desk.language().name());
        return Integer.toHexString(known.hashCode());
    }

    private OverviewPage.Matrix matrix(
            Desk desk, String identity, Digest digest, String order, String bucket, int page) {
        boolean byUnit = order.equals("unit");
        List<Digest.Line> lines = digest.assessed().stream()
                .filter(line -> bucket.isEmpty() || line.bucket().equals(bucket))
                .sorted(byUnit ? Comparator.comparing(Digest.Line::code) : Digest.Line.WORST_FIRST)
                .toList();
        Pager pager = Pager.of(page, lines.size());
        boolean wide = digest.targets().size() <= WIDE;
        List<UnitCard> cards = cards(identity, pager.slice(lines));
        List<UnitCard> parents =
                cards(identity, digest.shown().stream().limit(PARENTS).toList());
        BigDecimal scale = wide ? scale(cards, parents) : null;
        return new OverviewPage.Matrix(
                digest.targets().stream()
                        .map(key -> new OverviewPage.Column(key.indicator(), key.target(), key.measure()))
                        .toList(),
                rows(desk, digest, cards, scale),
                rows(desk, digest, parents, scale),
                wide,
                byUnit ? "unit" : "worst",
                bucket,
                pager);
    }

    private static BigDecimal scale(List<UnitCard> cards, List<UnitCard> parents) {
        List<@Nullable String> percents = new ArrayList<>();
        for (List<UnitCard> some : List.of(cards, parents)) {
            some.forEach(card -> card.progress().forEach(each -> percents.add(each.completionPercent())));
        }
        return Bar.scale(percents);
    }

    private List<UnitCard> cards(String identity, List<Digest.Line> lines) {
        return lines.stream()
                .map(line -> results.card(identity, line.code()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<OverviewPage.Row> rows(
            Desk desk, Digest digest, List<UnitCard> cards, @Nullable BigDecimal scale) {
        Lights lights = desk.lights();
        List<OverviewPage.Row> rows = new ArrayList<>();
        for (UnitCard card : cards) {
            List<@Nullable Light> own = new ArrayList<>();
            for (Digest.TargetKey key : digest.targets()) {
                own.add(find(card, key)
                        .map(progress -> lights.of(card, progress, scale))
                        .orElse(null));
            }
            rows.add(new OverviewPage.Row(
                    card.code(),
                    card.unit(),
                    card.group(),
                    card.rank() == null ? "" : desk.figures().count(card.rank()),
                    own));
        }
        return rows;
    }

    private static Optional<ProgressCard> find(UnitCard card, Digest.TargetKey key) {
        return card.progress().stream()
                .filter(progress -> Digests.key(progress).equals(key))
                .findFirst();
    }
}
