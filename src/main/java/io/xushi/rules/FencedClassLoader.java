package io.xushi.rules;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules can see: the few classes of ours that they call, the engine, and of the JDK only values. A second
 * line of defence behind the guard: code that got past it finds no file, process, thread or reflection to use.
 */
final class FencedClassLoader extends ClassLoader {

    /** Packages, and single classes that the generated code mentions. */
    private static final List<String> OPEN = List.of(
            "java.lang.",
            "java.math.",
            "java.util.",
            "java.time.",
            "java.io.Serializable",
            "java.io.Externalizable",
            "java.io.ObjectInput",
            "java.io.ObjectOutput",
            "java.io.DataInput",
            "java.io.DataOutput",
            "java.io.IOException",
            "java.io.ObjectStreamException",
            "org.drools.",
            "org.kie.");

    private static final List<String> CLOSED = List.of(
            "java.lang.Runtime",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.lang.ThreadLocal",
            "java.lang.InheritableThreadLocal",
            "java.lang.ClassLoader",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.lang.System",
            "java.lang.Compiler",
            "java.lang.StackWalker",
            "java.lang.ref.",
            "java.lang.reflect.",
            "java.lang.foreign.",
            "java.lang.module.",
            "java.lang.management.",
            "java.lang.instrument.",
            "java.util.concurrent.",
            "java.util.jar.",
            "java.util.zip.",
            "java.util.logging.",
            "java.util.prefs.",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.Scanner",
            "java.util.Formatter",
            "java.util.ServiceLoader");

    private static final Set<String> OURS = Set.of(
            "io.xushi.evaluation.Dossier",
            "io.xushi.evaluation.DutyDraft",
            "io.xushi.evaluation.DutyFigures",
            "io.xushi.evaluation.EventFigures",
            "io.xushi.evaluation.Findings",
            "io.xushi.evaluation.GradeDraft",
            "io.xushi.evaluation.LevelFinding",
            "io.xushi.evaluation.ProgressFigures",
            "io.xushi.evaluation.ScoreDraft",
            "io.xushi.evaluation.TargetDraft");

    private final ClassLoader behind;

    FencedClassLoader(ClassLoader behind) {
        super(null);
        this.behind = behind;
    }

    static boolean isOpen(String className) {
        if (OURS.contains(className)) {
            return true;
        }
        return isListed(OPEN, className) && !isListed(CLOSED, className);
    }

    private static boolean isListed(List<String> list, String className) {
        return list.stream()
                .anyMatch(entry -> entry.endsWith(".")
                        ? className.startsWith(entry)
                        : className.equals(entry) || className.startsWith(entry + "$"));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOpen(name)) {
            throw new ClassNotFoundException(name + " is not open to rules");
        }
        return behind.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isOpenResource(name) ? behind.getResource(name) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isOpenResource(name) ? behind.getResources(name) : Collections.emptyEnumeration();
    }

    // The compiler reads class files as resources; the engine looks for its own settings.
    private static boolean isOpenResource(String name) {
        if (name.endsWith(".class")) {
            String className =
                    name.substring(0, name.length() - ".class".length()).replace('/', '.');
            return isOpen(className);
        }
        return name.startsWith("META-INF/") || name.startsWith("org/");
    }
}
