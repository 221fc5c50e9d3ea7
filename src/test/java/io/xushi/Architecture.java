package io.xushi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may use whom. Every message ends with what to do instead. */
final class Architecture {

    /** Where the main class is. */
    private static final String ROOT = "io.xushi";

    /**
     * Types that only some packages may use.
     *
     * @param types package patterns
     * @param users names of our packages; the main class where {@code mainClass}
     */
    record Reserved(List<String> types, List<String> users, boolean mainClass, String remedy) {

        ArchRule rule() {
            List<String> allowed =
                    new ArrayList<>(users.stream().map(Architecture::within).toList());
            if (mainClass) {
                allowed.add(ROOT);
            }
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(array(allowed))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(array(types))
                    .because(remedy);
        }

        @Override
        public String toString() {
            return String.join(", ", types);
        }
    }

    static final List<Reserved> RESERVED = List.of(
            new Reserved(
                    List.of("org.kie..", "org.drools..", "com.github.javaparser.."),
                    List.of("rules"),
                    false,
                    "rules judge plain records: move it to rules, or use evaluation.ClauseBook"),
            new Reserved(
                    List.of("org.quartz.."),
                    List.of("schedule", Packages.WIRING),
                    false,
                    "a job only calls check.CatchingUp: move it to schedule"),
            new Reserved(
                    List.of("io.micrometer.."),
                    List.of("metrics", Packages.WIRING),
                    false,
                    "metrics listens: tell check.CheckListener what happened"),
            new Reserved(
                    List.of("org.springframework.."),
                    List.of(Packages.WIRING, "store", "schedule", "notify", "console", "api"),
                    true,
                    "everything else starts by its constructor: take what is needed there, and let wiring hand it in"),
            new Reserved(List.of("picocli.."), List.of("cli"), true, "commands only call use cases: move it to cli"),
            new Reserved(
                    List.of("de.siegmar.fastcsv..", "org.dhatim..", "org.yaml.snakeyaml.."),
                    List.of("ingest"),
                    false,
                    "files are read by ingest: use intake.DataReader or scheme.SchemeFormats"),
            new Reserved(
                    List.of("ch.obermuhlner.math.."),
                    List.of("quantity"),
                    false,
                    "numbers are quantity's: use quantity.Powers"),
            new Reserved(
                    List.of("org.apache.commons.statistics.."),
                    List.of("forecast"),
                    false,
                    "only a forecast is uncertain: use forecast.Forecasting"));

    /** Libraries of numbers, which the core may use where {@link #RESERVED} says. */
    private static final List<String> NUMBERS = List.of("ch.obermuhlner.math..", "org.apache.commons.statistics..");

    static List<ArchRule> coreOrder() {
        List<ArchRule> rules = new ArrayList<>();
        for (int later = 1; later < Packages.CORE.size(); later++) {
            rules.add(noClasses()
                    .that()
                    .resideInAnyPackage(within(Packages.CORE.subList(0, later)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(within(Packages.CORE.get(later)))
                    .because("the core is layered: move the type to the later package, or let the earlier one own an"
                            + " interface"));
        }
        return rules;
    }

    static final ArchRule CORE_IS_PLAIN = classes()
            .that()
            .resideInAnyPackage(within(Packages.CORE))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(array(Stream.of(
                            Packages.CORE.stream().map(Architecture::within),
                            Stream.of("java..", "org.jspecify.."),
                            NUMBERS.stream())
                    .flatMap(each -> each)
                    .toList()))
            .because(
                    "the core starts in a test by calling constructors: let it own an interface that an adapter fills");

    static List<ArchRule> adaptersApart() {
        return Packages.ADAPTERS.stream()
                .map(adapter -> (ArchRule) noClasses()
                        .that()
                        .resideInAPackage(within(adapter))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(within(Packages.ADAPTERS.stream()
                                .filter(other -> !other.equals(adapter))
                                .toList()))
                        .because("adapters meet only in the core: put an interface there, and let wiring join them")
                        .allowEmptyShould(Packages.NOT_YET.contains(adapter)))
                .toList();
    }

    static final ArchRule NOBODY_SEES_WIRING = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, within(Packages.WIRING))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within(Packages.WIRING))
            .because("wiring hands in what others need: ask for it in the constructor");

    static final ArchRule NO_CLOCK_OF_ITS_OWN = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT, within(Packages.WIRING))
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "asks the machine for the time", Architecture::asksTheMachineForTheTime))
            .because("any past report can be made again only if time is handed in: take a Clock, or the day");

    private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
            return false;
        }
        JavaClass owner = target.getOwner();
        String name = target.getName();
        boolean handedIn = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        if (owner.isEquivalentTo(Clock.class)) {
            return !handedIn && (name.startsWith("system") || name.startsWith("tick"));
        }
        return (owner.getPackageName().startsWith("java.time") && name.equals("now") && !handedIn)
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && target.getRawParameterTypes().isEmpty());
    }

    static final ArchRule NO_BINARY_FRACTIONS = classes()
            .that()
            .resideInAnyPackage(within(Packages.CORE))
            .should(new ArchCondition<>("have no double or float in fields, parameters and results") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaField field : type.getFields()) {
                        report(field.getRawType(), field.getDescription(), events);
                    }
                    for (JavaCodeUnit unit : type.getCodeUnits()) {
                        Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                                .forEach(used -> report(used, unit.getDescription(), events));
                    }
                }

                private void report(JavaClass used, String where, ConditionEvents events) {
                    String name = used.getBaseComponentType().getName();
                    if (BINARY_FRACTIONS.contains(name)) {
                        events.add(SimpleConditionEvent.violated(used, where + " has a " + name));
                    }
                }
            })
            .because("0.1 is no double: use BigDecimal, Ratio or Quantity");

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    static final ArchRule NULL_MARKED = classes()
            .should(new ArchCondition<>("live in a package whose package-info says @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                        events.add(SimpleConditionEvent.violated(type, type.getDescription() + " does not"));
                    }
                }
            })
            .because("NullAway looks only there: add a package-info.java with one sentence and @NullMarked");

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] within(List<String> names) {
        return array(names.stream().map(Architecture::within).toList());
    }

    private static String[] array(List<String> patterns) {
        return patterns.toArray(String[]::new);
    }

    private Architecture() {}
}
