package io.xushi.rules;

import io.xushi.clause.Stage;
import io.xushi.evaluation.ClauseBook;
import io.xushi.evaluation.ClauseBookCompiler;
import io.xushi.scheme.RuleSet;
import io.xushi.wording.Place;
import io.xushi.wording.Problems;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles a rule set: prints each stage, shows it to the guard, and builds a container of its own for the version,
 * behind the fence. A new version is a new container; the old one is disposed and its module removed, or the heap grows.
 */
public final class DroolsCompiler implements ClauseBookCompiler {

    private final AtomicLong releases = new AtomicLong();

    @Override
    public ClauseBook compile(RuleSet rules) {
        Problems problems = new Problems();
        Map<Stage, DrlText> stages = new EnumMap<>(Stage.class);
        DrlPrinter printer = new DrlPrinter(rules);
        for (Stage stage : Stage.values()) {
            if (!rules.clauses(stage).isEmpty()) {
                DrlText drl = printer.print(stage);
                DrlGuard.refusals(stage, drl.text()).forEach(reason -> refuse(rules, stage, reason, problems));
                stages.put(stage, drl);
            }
        }
        problems.refuseErrors();
        return build(rules, stages, problems);
    }

    /** Prints a stage as the engine will see it, for people who know Drools. */
    public static String drl(RuleSet rules, Stage stage) {
        return new DrlPrinter(rules).print(stage).text();
    }

    private ClauseBook build(RuleSet rules, Map<Stage, DrlText> stages, Problems problems) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        KieModuleModel module = services.newKieModuleModel();
        stages.forEach((stage, drl) -> {
            String folder = DrlPrinter.packageName(stage);
            module.newKieBaseModel(stage.fileStem()).addPackage(folder);
            files.write("src/main/resources/" + folder.replace('.', '/') + "/" + stage.fileStem() + ".drl", drl.text());
        });
        files.writeKModuleXML(module.toXML());
        ReleaseId release = services.newReleaseId(
                "io.xushi.rules", rules.scheme().id(), rules.version() + "-" + releases.incrementAndGet());
        files.generateAndWritePomXML(release);
        ClassLoader fence = new FencedClassLoader(DroolsCompiler.class.getClassLoader());
        KieBuilder builder = services.newKieBuilder(files, fence);
        try {
            builder.buildAll(ExecutableModelProject.class);
            builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::getText)
                    // Which generated file an error is in tells nobody anything; the error follows by itself.
                    .filter(text -> !text.startsWith("Java source of"))
                    .distinct()
                    .forEach(text -> refuse(rules, text, problems));
        } catch (RuntimeException | AssertionError broken) {
            // The engine's parsers and compiler give up that way on some rules; one scheme must not stop the others.
            refuse(rules, String.valueOf(broken), problems);
        }
        if (problems.hasErrors()) {
            services.getRepository().removeKieModule(release);
            problems.refuseErrors();
        }
        KieContainer container = services.newKieContainer(release, fence);
        return new DroolsClauseBook(container, release, stages.keySet());
    }

    private static void refuse(RuleSet rules, String message, Problems problems) {
        problems.error(
                Place.file(rules.scheme().id()),
                "规则引擎不接受：%s",
                "the rule engine refuses: %s",
                message.lines().findFirst().orElse(""));
    }

    private static void refuse(RuleSet rules, Stage stage, String reason, Problems problems) {
        problems.error(
                Place.file(rules.scheme().id() + "/" + stage.fileStem()),
                "规则不被放行：%s",
                "the guard refuses the rule: %s",
                reason);
    }
}
