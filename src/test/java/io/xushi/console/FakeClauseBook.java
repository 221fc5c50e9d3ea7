package io.xushi.console;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.SentenceForm;
import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Dossier;
import io.xushi.evaluation.Findings;
import io.xushi.evaluation.ProgressFigures;
import io.xushi.evaluation.TargetDraft;
import io.xushi.scheme.RuleSet;
import io.xushi.scoring.Reference;
import java.math.BigDecimal;
import java.util.Collection;

/** Judges by the few sentences that the fake schemes use. */
record FakeClauseBook(RuleSet rules) implements ClauseBook {

    @Override
    public void judge(Stage stage, Collection<Dossier> dossiers, Findings findings) {
        for (Clause clause : rules.clauses(stage)) {
            for (Dossier dossier : dossiers) {
                if (stage == Stage.TARGETS) {
                    target(clause, dossier, findings);
                } else {
                    alert(clause, dossier, findings);
                }
            }
        }
    }

    private static void target(Clause clause, Dossier dossier, Findings findings) {
        TargetDraft draft =
                findings.target(dossier, clause.number(), clause.indicator().orElseThrow(), "");
        for (Sentence sentence : clause.results()) {
            switch (sentence.form()) {
                case TARGET_FROM_SHEET -> draft.fromSheet(sentence.name("sheet"));
                case TARGET_AT_LEAST -> draft.atLeast(sentence.exact("number").toString());
                case TARGET_BASE_AND_STRETCH ->
                    draft.atLeast(sentence.exact("base").toString())
                            .stretch(sentence.exact("stretch").toString());
                case PATH_EVEN -> draft.evenPath(sentence.word("step"));
                default -> throw new IllegalStateException(sentence.form().name());
            }
        }
    }

    private void alert(Clause clause, Dossier dossier, Findings findings) {
        String level = rules.scheme()
                .levels()
                .find(clause.results().get(0).name("level"))
                .orElseThrow()
                .id();
        rules.indicators().all().forEach(indicator -> {
            ProgressFigures progress = dossier.progress(indicator.name());
            if (progress != null && progress.getGap() != null && holds(clause, progress.getGap())) {
                findings.level(dossier, clause.number(), indicator.name(), "", level);
            }
        });
    }

    private static boolean holds(Clause clause, BigDecimal gap) {
        return clause.conditions().stream().allMatch(sentence -> {
            if (sentence.form() == SentenceForm.ITS_FIGURE) {
                return gap.compareTo(((Reference.Number) sentence.compared("value"))
                                .number()
                                .toDecimal())
                        < 0;
            }
            return sentence.form() != SentenceForm.ITS_FIGURE_BAND
                    || (gap.compareTo(sentence.number("low")) >= 0 && gap.compareTo(sentence.number("high")) < 0);
        });
    }

    @Override
    public void close() {}
}
