package io.xushi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.xushi.calendar.PlantedFrameworks;
import io.xushi.calendar.PlantedLooksAhead;
import io.xushi.calendar.unmarked.PlantedUnmarked;
import io.xushi.check.PlantedClockHandedIn;
import io.xushi.check.PlantedOwnClock;
import io.xushi.check.PlantedSeesWiring;
import io.xushi.quantity.PlantedBinaryFractions;
import io.xushi.schedule.PlantedSeesMetrics;
import io.xushi.util.PlantedHelper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The arrows between packages hold, and each rule bites on a class that was planted for it among the tests. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.xushi");

    private static final Map<Class<?>, JavaClasses> PLANTED = new ConcurrentHashMap<>();

    static final List<Architecture.Reserved> RESERVED = Architecture.RESERVED;

    private static Set<String> packages(JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : classes) {
            String[] parts = type.getPackageName().split("\\.", -1);
            if (parts.length > 2) {
                names.add(parts[2]);
            }
        }
        return names;
    }

    private static JavaClasses planted(Class<?> type) {
        return PLANTED.computeIfAbsent(type, each -> new ClassFileImporter().importClasses(each));
    }

    private static List<String> violations(ArchRule rule, Class<?> planted) {
        return rule.evaluate(planted(planted)).getFailureReport().getDetails();
    }

    private static void assertBites(List<ArchRule> rules, String remedy, Class<?> planted) {
        List<ArchRule> biting = rules.stream()
                .filter(rule ->
                        !violations(rule.allowEmptyShould(true), planted).isEmpty())
                .toList();
        assertThat(biting).hasSize(1);
        assertThat(biting.get(0).getDescription()).contains(remedy);
    }

    @Test
    void the_lists_name_the_packages_that_there_are() {
        assertThat(Packages.problems(Packages.known(), Packages.NOT_YET, packages(MAIN)))
                .isEmpty();
    }

    @Test
    void a_package_in_no_list_is_reported() {
        Set<String> there = packages(planted(PlantedHelper.class));
        assertThat(Packages.problems(List.of(), Set.of(), there))
                .containsExactly("io.xushi.util is in no list: add it to CORE or ADAPTERS, or move its classes");
    }

    @Test
    void a_misspelt_package_is_reported_and_so_is_one_that_is_no_longer_to_come() {
        assertThat(Packages.problems(List.of("calender", "store", "rules"), Set.of("store", "ruels"), Set.of("store")))
                .containsExactly(
                        "NOT_YET has 'ruels', which is in no list: is it misspelt?",
                        "io.xushi.calender has no classes: is it misspelt?",
                        "io.xushi.rules has no classes: is it misspelt?",
                        "io.xushi.store is there now: take it off NOT_YET");
    }

    @Test
    void each_core_package_uses_only_those_before_it() {
        Architecture.coreOrder().forEach(rule -> rule.check(MAIN));
    }

    @Test
    void the_order_reports_a_planted_look_ahead() {
        assertBites(Architecture.coreOrder(), "let the earlier one own an interface", PlantedLooksAhead.class);
    }

    @Test
    void the_core_is_plain_java() {
        Architecture.CORE_IS_PLAIN.check(MAIN);
    }

    @Test
    void plain_java_reports_planted_frameworks() {
        assertBites(
                List.of(Architecture.CORE_IS_PLAIN), "own an interface that an adapter fills", PlantedFrameworks.class);
    }

    @Test
    void no_adapter_sees_another() {
        Architecture.adaptersApart().forEach(rule -> rule.check(MAIN));
    }

    @Test
    void adapters_apart_reports_a_planted_neighbour() {
        assertBites(Architecture.adaptersApart(), "let wiring join them", PlantedSeesMetrics.class);
    }

    @Test
    void nobody_but_the_main_class_sees_wiring() {
        Architecture.NOBODY_SEES_WIRING.check(MAIN);
    }

    @Test
    void wiring_reports_a_planted_onlooker() {
        assertBites(List.of(Architecture.NOBODY_SEES_WIRING), "ask for it in the constructor", PlantedSeesWiring.class);
    }

    @ParameterizedTest
    @FieldSource("RESERVED")
    void frameworks_stay_where_they_belong(Architecture.Reserved reserved) {
        reserved.rule().check(MAIN);
    }

    @ParameterizedTest
    @FieldSource("RESERVED")
    void each_framework_is_reported_where_it_does_not_belong(Architecture.Reserved reserved) {
        List<String> found = violations(reserved.rule(), PlantedFrameworks.class);
        for (String pattern : reserved.types()) {
            assertThat(found).as(pattern).anyMatch(detail -> detail.contains("<" + pattern.replace("..", ".")));
        }
        assertThat(reserved.rule().getDescription()).endsWith(reserved.remedy());
    }

    @Test
    void only_wiring_knows_a_clock() {
        Architecture.NO_CLOCK_OF_ITS_OWN.check(MAIN);
    }

    @Test
    void the_clock_rule_reports_each_planted_look_at_the_time_and_none_at_a_clock_handed_in() {
        assertThat(violations(Architecture.NO_CLOCK_OF_ITS_OWN, PlantedOwnClock.class))
                .hasSize(6);
        assertThat(violations(Architecture.NO_CLOCK_OF_ITS_OWN, PlantedClockHandedIn.class))
                .isEmpty();
        assertBites(List.of(Architecture.NO_CLOCK_OF_ITS_OWN), "take a Clock, or the day", PlantedOwnClock.class);
    }

    @Test
    void the_core_counts_in_decimals() {
        Architecture.NO_BINARY_FRACTIONS.check(MAIN);
    }

    @Test
    void the_decimal_rule_reports_each_planted_binary_fraction() {
        assertThat(violations(Architecture.NO_BINARY_FRACTIONS, PlantedBinaryFractions.class))
                .hasSize(4);
        assertBites(
                List.of(Architecture.NO_BINARY_FRACTIONS),
                "use BigDecimal, Ratio or Quantity",
                PlantedBinaryFractions.class);
    }

    @Test
    void every_package_is_null_marked() {
        Architecture.NULL_MARKED.check(MAIN);
    }

    @Test
    void the_null_rule_reports_a_planted_package() {
        assertBites(List.of(Architecture.NULL_MARKED), "add a package-info.java", PlantedUnmarked.class);
    }
}
