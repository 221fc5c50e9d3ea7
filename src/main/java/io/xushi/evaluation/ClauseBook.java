package io.xushi.evaluation;

import io.xushi.clause.Stage;
import java.util.Collection;

/** Judges dossiers, each on its own, against every clause of one rule version. Filled by {@code rules}. */
public interface ClauseBook extends AutoCloseable {

    /** Judges by the clauses of one stage. Safe to call from several threads at once. */
    void judge(Stage stage, Collection<Dossier> dossiers, Findings findings);

    /** Frees what the compiled rules hold; nothing may be judged afterwards. */
    @Override
    void close();
}
