package io.xushi.rules;

import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.Dossier;
import io.xushi.evaluation.Findings;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** One compiled version; a session per call, which the dossiers of a chunk share, because that is the fastest way. */
final class DroolsClauseBook implements ClauseBook {

    /** More firings than clauses a dossier cannot be: a limit that no rule can reach, should one ever loop. */
    private static final int FIRINGS_PER_DOSSIER = 10_000;

    private final KieContainer container;
    private final ReleaseId release;
    private final Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);

    DroolsClauseBook(KieContainer container, ReleaseId release, Set<Stage> stages) {
        this.container = container;
        this.release = release;
        stages.forEach(stage -> bases.put(stage, container.getKieBase(stage.fileStem())));
    }

    @Override
    public void judge(Stage stage, Collection<Dossier> dossiers, Findings findings) {
        KieBase base = bases.get(stage);
        if (base == null || dossiers.isEmpty()) {
            return;
        }
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("findings", findings);
            dossiers.forEach(session::insert);
            session.fireAllRules(Math.multiplyExact(FIRINGS_PER_DOSSIER, dossiers.size()));
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        bases.clear();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
