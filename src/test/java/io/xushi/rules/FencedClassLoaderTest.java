package io.xushi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** What code behind the fence can see, the guard left aside. */
class FencedClassLoaderTest {

    private final ClassLoader fence = new FencedClassLoader(FencedClassLoaderTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.File",
                "java.io.FileInputStream",
                "java.io.FileOutputStream",
                "java.io.RandomAccessFile",
                "java.io.ObjectInputStream",
                "java.nio.file.Files",
                "java.nio.file.Path",
                "java.net.URL",
                "java.net.Socket",
                "java.net.http.HttpClient",
                "java.lang.System",
                "java.lang.Runtime",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.ProcessBuilder$Redirect",
                "java.lang.ProcessHandle",
                "java.lang.Thread",
                "java.lang.Thread$UncaughtExceptionHandler",
                "java.lang.ThreadGroup",
                "java.lang.ClassLoader",
                "java.lang.Module",
                "java.lang.StackWalker",
                "java.lang.reflect.Method",
                "java.lang.reflect.Proxy",
                "java.util.concurrent.Executors",
                "java.util.concurrent.ForkJoinPool",
                "java.util.Timer",
                "java.util.Scanner",
                "java.util.ServiceLoader",
                "java.util.jar.JarFile",
                "java.util.zip.ZipFile",
                "java.util.logging.FileHandler",
                "java.sql.DriverManager",
                "javax.script.ScriptEngineManager",
                "javax.naming.InitialContext",
                "sun.misc.Unsafe",
                "jdk.internal.misc.Unsafe",
                "org.springframework.context.ApplicationContext",
                "org.mvel2.MVEL",
                "com.github.javaparser.StaticJavaParser",
                "io.xushi.evaluation.Evaluator",
                "io.xushi.evaluation.DossierX",
                "io.xushi.scheme.RuleSet",
                "io.xushi.check.RunningChecks",
                "io.xushi.rules.DroolsCompiler",
            })
    void is_closed(String name) {
        assertThat(FencedClassLoader.isOpen(name)).isFalse();
        assertThatThrownBy(() -> fence.loadClass(name))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessage(name + " is not open to rules");
        assertThat(fence.getResource(name.replace('.', '/') + ".class")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "java.math.BigDecimal",
                "java.util.List",
                "java.util.Map$Entry",
                "java.time.LocalDate",
                "io.xushi.evaluation.Dossier",
                "io.xushi.evaluation.DutyDraft",
                "io.xushi.evaluation.DutyFigures",
                "io.xushi.evaluation.EventFigures",
                "io.xushi.evaluation.Findings",
                "io.xushi.evaluation.GradeDraft",
                "io.xushi.evaluation.ProgressFigures",
                "io.xushi.evaluation.ScoreDraft",
                "io.xushi.evaluation.TargetDraft",
                "org.kie.api.runtime.rule.Match",
            })
    void is_open_and_the_same_class_as_ours(String name) throws Exception {
        assertThat(fence.loadClass(name)).isSameAs(Class.forName(name));
        assertThat(fence.getResource(name.replace('.', '/') + ".class")).isNotNull();
    }

    @Test
    void hides_our_own_files() {
        assertThat(FencedClassLoaderTest.class.getClassLoader().getResource("application.yaml"))
                .isNotNull();
        assertThat(fence.getResource("application.yaml")).isNull();
        assertThat(fence.getResourceAsStream("application.yaml")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File(\"a\").exists();",
                "System.exit(0);",
                "Runtime.getRuntime().halt(1);",
                "new Thread(() -> { }).start();",
                "try { java.nio.file.Files.readString(java.nio.file.Path.of(\"a\")); } catch (Exception e) { }",
                "java.lang.reflect.Method[] all = String.class.getMethods();",
            })
    void code_that_reaches_out_does_not_compile_behind_it(String code) {
        assertThat(compile(code, fence)).isNotEmpty();
    }

    /** The same rule, harmless, compiles: it is the reaching out that fails. */
    @Test
    void code_that_only_computes_compiles_behind_it() {
        assertThat(compile(
                        "java.math.BigDecimal sum = new java.math.BigDecimal(\"1\").add(java.math.BigDecimal.ONE);",
                        fence))
                .isEmpty();
        assertThat(compile("new java.io.File(\"a\").exists();", getClass().getClassLoader()))
                .isEmpty();
    }

    private static List<Message> compile(String code, ClassLoader loader) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/fenced/a.drl", """
                package fenced;
                import io.xushi.evaluation.Dossier;
                rule "a" when $d : Dossier() then
                %s
                end
                """.formatted(code));
        files.generateAndWritePomXML(services.newReleaseId("io.xushi.test", "fence", "1"));
        KieBuilder builder = services.newKieBuilder(files, loader);
        builder.buildAll(ExecutableModelProject.class);
        return builder.getResults().getMessages(Message.Level.ERROR);
    }
}
