package io.xushi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.xushi.clause.Stage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile DRL, each beside a harmless twin that passes: the guard must refuse for the hostile part alone. */
class DrlGuardTest {

    private static final String HEAD = """
            package xushi.alerts;
            import io.xushi.evaluation.Dossier;
            global io.xushi.evaluation.Findings findings;
            """;
    private static final String CALL = "findings.level($d, \"Y-1\", \"投资\", \"\", \"red\");";
    private static final String RULE = """

            rule "c1_1"
            @clause("Y-1")
            when
                $d : Dossier( progress("投资")!.gap < 0B )
            then
                findings.level($d, "Y-1", "投资", "", "red");
            end
            """;

    private static boolean passes(String drl) {
        return DrlGuard.refusals(Stage.ALERTS, drl).isEmpty();
    }

    @Test
    void a_printed_rule_passes() {
        assertThat(DrlGuard.refusals(Stage.ALERTS, HEAD + RULE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            progress("投资")!.gap < 0B ¦ eval(true)
            progress("投资")!.gap < -10.5B ¦ progress("投资")!.gap < -10.5
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap < 5
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap < 5D
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap < 5e3B
            progress("投资")!.gap < 5B ¦ progress("投资").gap < 5B
            progress("投资")!.gap < 5B ¦ !(progress("投资")!.gap < 5B)
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap != 5B
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap < $x
            progress("投资")!.gap < 5B ¦ $x : progress("投资")!.gap < 5B
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap < 5B + 1B
            progress("投资")!.gap < 5B ¦ progress("投资")!.gap.intValue() < 5B
            progress("投资")!.gap < 5B ¦ progress(name())!.gap < 5B
            progress("投资")!.gap < 5B ¦ progress("投" + "资")!.gap < 5B
            progress("投资")!.gap < 5B ¦ progress("投\\u0022资")!.gap < 5B
            progress("投资")!.gap < 5B ¦ progress("投\\"资")!.gap < 5B
            progress("投资")!.gap < 5B ¦ progress("投资*/")!.gap < 5B
            progress("投资", "省定")!.gap < 5B ¦ progress("投资", "省定", "x")!.gap < 5B
            progress("投资", "省定")!.met == true ¦ progress("投资", "省定")!.met == null
            progress("投资", "省定")!.met == false ¦ progress("投资", "省定")!.met == Boolean.TRUE
            progress("投资")!.met == true ¦ progress("投资")!.met = true
            name() in ("甲") || code() in ("甲") ¦ name() in ("甲") && code() in ("甲")
            name() in ("甲") || code() in ("甲") ¦ name() in ("甲") || System.exit(0) == 0
            type() in ("甲", "乙") ¦ type() in ("甲", System.getProperty("user.dir"))
            type() in ("甲", "乙") ¦ type() in (System.lineSeparator())
            type() not in ("甲") ¦ type() not memberOf ("甲")
            type() in ("甲") ¦ type() matches ".*"
            type() in ("甲") ¦ type() soundslike "甲"
            type() in ("甲") ¦ type() memberOf ("甲")
            type() in ("甲") ¦ type() contains "甲"
            type() in ("甲") ¦ type() str[startsWith] "甲"
            type() in ("甲") ¦ type == "甲"
            group() in ("甲") ¦ assessed().name() in ("甲")
            name() in ("甲") ¦ getClass().getName() in ("甲")
            name() in ("甲") ¦ this.name() in ("甲")
            name() in ("甲") ¦ this != null
            name() in ("甲") ¦ this#String.length() in ("甲")
            name() in ("甲") ¦ assessed#java.lang.Object.toString() in ("甲")
            name() in ("甲") ¦ java.lang.System.getenv("A") in ("甲")
            name() in ("甲") ¦ new java.io.File("a").exists()
            name() in ("甲") ¦ name in ("甲"), System.exit(0) == null
            code() in ("甲") ¦ [name() in ("甲"), true]
            code() in ("甲") ¦ code() in ("甲" /* " */)
            """)
    void a_constraint_must_be_listed(String harmless, String hostile) {
        assertThat(passes(HEAD + RULE.replace("progress(\"投资\")!.gap < 0B", harmless)))
                .as("the harmless twin")
                .isTrue();
        assertThat(passes(HEAD + RULE.replace("progress(\"投资\")!.gap < 0B", hostile)))
                .as(hostile)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"red\").toString();",
                "findings.getClass();",
                "findings.getClass().forName(\"java.io.File\");",
                "findings.target($d, \"Y-1\", \"投资\", \"\");",
                "$d.getClass();",
                "$d.level($d, \"Y-1\", \"投资\", \"\", \"red\");",
                "new java.io.File(\"a\").delete();",
                "while (true) { }",
                "for (;;) { }",
                "for (int i = 0; i < 9; i++) { findings.level($d, \"a\", \"b\", \"\", \"red\"); }",
                "do { } while (true);",
                "int i = 0;",
                "String s = \"a\";",
                "findings = null;",
                "Runnable r = () -> System.exit(0);",
                "findings.level($d, \"Y-1\", \"投资\", \"\", ((java.util.function.Supplier<String>) () -> \"red\").get());",
                "java.util.List.of(\"a\").forEach(System.out::println);",
                "findings.level($d, \"Y-1\", \"投资\", \"\", System.getProperty(\"user.dir\"));",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"r\" + \"ed\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"re\\u0064\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"red\\u0022); System.exit(0); //\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"red\\\"\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", 0.5);",
                "findings.level($d, \"Y-1\", \"投资\", \"\", null);",
                "findings.level((io.xushi.evaluation.Dossier) null, \"Y-1\", \"投资\", \"\", \"red\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", true ? \"red\" : \"yellow\");",
                "findings.level($d, \"Y-1\", \"投资\", \"\", \"\"\"\nred\"\"\");",
                "findings.<String>level($d, \"Y-1\", \"投资\", \"\", \"red\");",
                "update($d);",
                "modify($d) { };",
                "modify($d) { toString() }",
                "insert(\"a\");",
                "insertLogical(\"a\");",
                "delete($d);",
                "retract($d);",
                "drools.halt();",
                "drools.getKieRuntime().halt();",
                "kcontext.getKieRuntime().halt();",
                "// \\u000a System.exit(0);",
                "/* \\u002a/ System.exit(0); /* */",
                "} System.exit(0); {",
                "} void more() { System.exit(0);",
                "{ System.exit(0); }",
                "synchronized ($d) { }",
                "throw new RuntimeException();",
                "return;",
                "if (true) { System.exit(0); }",
                "switch (1) { default: System.exit(0); }",
                "try { System.exit(0); } finally { }",
                "class Evil { static { System.exit(0); } }",
                "assert System.getenv() == null;",
                ";",
                "label: " + CALL,
            })
    void a_consequence_only_calls_the_findings(String hostile) {
        assertThat(passes(HEAD + RULE.replace(CALL, CALL + "\n    " + CALL)))
                .as("a second listed call")
                .isTrue();
        assertThat(passes(HEAD + RULE.replace(CALL, CALL + "\n    " + hostile)))
                .as(hostile)
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $d : Dossier(  | $d : Dossier() Dossier(
            $d : Dossier(  | $d : Dossier() and Dossier(
            $d : Dossier(  | $d : Dossier() or Dossier(
            $d : Dossier(  | not Dossier(
            $d : Dossier(  | exists Dossier(
            $d : Dossier(  | forall( $d : Dossier() ) Dossier(
            $d : Dossier(  | accumulate( Dossier(); $n : count(1) ) $d : Dossier(
            $d : Dossier(  | eval(true) $d : Dossier(
            $d : Dossier(  | $d : Dossier() from entry-point "x" $e : Dossier(
            $d : Dossier(  | $d : Object(
            $d : Dossier(  | $d : io.xushi.evaluation.Dossier(
            $d : Dossier(  | $e : Dossier(
            $d : Dossier(  | Dossier(
            $d : Dossier(  | ?evil() $d : Dossier(
            when           | salience 10 when
            when           | no-loop true when
            when           | lock-on-active true when
            when           | agenda-group "a" when
            when           | ruleflow-group "a" when
            when           | activation-group "a" when
            when           | auto-focus true when
            when           | timer (int: 1s) when
            when           | duration 100 when
            when           | calendars "a" when
            when           | enabled false when
            when           | date-effective "01-Jan-2021" when
            when           | dialect "mvel" when
            @clause("Y-1") | @Evil("Y-1")
            @clause("Y-1") | @clause("Y-1") @Propagation(EAGER)
            @clause("Y-1") | @clause(System.exit(0))
            @clause("Y-1") | @clause("Y-1" + System.getProperty("a"))
            @clause("Y-1") | @clause("Y\\" + System.exit(0) + \\"")
            @clause("Y-1") | @clause(value = "Y-1", evil = "x")
            rule "c1_1"    | rule "evil"
            rule "c1_1"    | rule "c1_1\\" + System.exit(0) + \\""
            rule "c1_1"    | rule "c1_1" extends "c1_2"
            rule "c1_1"    | query "c1_1"
            )\\nthen        | ) over window:length(1)\\nthen
            )\\nthen        | ) over window:time(1s)\\nthen
            )\\nthen        | ) from findings.all()\\nthen
            )\\nthen        | ) from collect( Dossier() )\\nthen
            )\\nthen        | ) from accumulate( Dossier(), count() )\\nthen
            )\\nthen        | ) from entry-point "x"\\nthen
            )\\nthen        | ) @watch(*)\\nthen
            )\\nthen        | ) do[evil]\\nthen
            )\\nthen        | ) if (true) do[evil]\\nthen
            )\\nthen        | ) if (true) break[evil] else do[evil]\\nthen
            \\nend          | \\nthen[evil]\\n System.exit(0);\\nend
            \\nend          | \\nelse\\n System.exit(0);\\nend
            """)
    void a_rule_has_one_pattern_and_nothing_else(String part, String hostile) {
        String old = part.replace("\\n", "\n");
        assertThat(RULE).contains(old);
        assertThat(passes(HEAD + RULE.replace(old, hostile.replace("\\n", "\n"))))
                .as(hostile)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;",
                "import java.util.*;",
                "import io.xushi.evaluation.*;",
                "import static java.lang.System.exit;",
                "import function java.lang.System.exit;",
                "import accumulate evil.Sum sum;",
                "import acc evil.Sum sum;",
                "global java.util.List other;",
                "global io.xushi.evaluation.Findings more;",
                "global java.lang.Object findings;",
                "function void evil() { System.exit(0); }",
                "declare Evil a : String end",
                "declare enum Evil A; end",
                "declare window W Dossier() over window:length(1) end",
                "declare entry-point x end",
                "query evil() Dossier() end",
                "dialect \"mvel\"",
                "unit Evil;",
                "salience 5",
                "agenda-group \"a\"",
                "/* hides */",
                "/* unbalanced",
                "// hides",
                "# hides",
                "rule \"c1_1\" when then System.exit(0); end",
            })
    void a_package_imports_the_dossier_and_declares_nothing(String hostile) {
        assertThat(passes(HEAD.replace("import io.xushi", hostile + "\nimport io.xushi") + RULE))
                .as("at the top: " + hostile)
                .isFalse();
        assertThat(passes(HEAD + hostile + "\n" + RULE))
                .as("before the rule: " + hostile)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xushi.targets", "xushi", "java.lang", "io.xushi.evaluation"})
    void the_package_must_be_the_stages(String name) {
        assertThat(passes(HEAD.replace("xushi.alerts", name) + RULE)).isFalse();
    }

    @Test
    void a_comment_may_not_hide_text_from_one_reader_and_show_it_to_another() {
        assertThat(passes(HEAD + RULE.replace("then\n", "then /* \" */\n"))).isFalse();
        assertThat(passes(HEAD + RULE.replace("then\n", "then // end\n"))).isFalse();
    }

    @Test
    void says_which_rule_and_what() {
        String drl = HEAD + RULE.replace("gap < 0B", "gap < 0.5").replace(CALL, "System.exit(0);");
        assertThat(DrlGuard.refusals(Stage.ALERTS, drl))
                .containsExactly(
                        "c1_1: the constraint 'progress(\"投资\")!.gap < 0.5' is not among the listed ones",
                        "c1_1: the call 'exit' is not among the listed ones",
                        "c1_1: the argument '0' is not a literal",
                        "c1_1: a call of something else than the findings");
    }

    private static String scoring(String constraint, String consequence) {
        return HEAD.replace("xushi.alerts", "xushi.scoring")
                + "\nrule \"c1_1\"\n@clause(\"S-1\")\nwhen\n    $d : Dossier( " + constraint + " )\nthen\n    "
                + consequence + "\nend\n";
    }

    private static String grading(String constraint, String consequence) {
        return scoring(constraint, consequence).replace("xushi.scoring", "xushi.grading");
    }

    private static final String HOLDS = "findings.holds($d, \"S-1\");";
    private static final String GIVES = "findings.grading($d, \"G-1\").give(\"优秀\");";

    /** Each accessor that points and grades read, beside what only looks like it. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET") >= 0
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET") >= 0.5
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET") >= 0x1fB
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET") >= 1e3B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", name(), "TARGET") >= 0B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TAR" + "GET") >= 0B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET").negate() >= 0B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ (excess("投资", "", "ACTUAL", "TARGET")) >= 0B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ $x : excess("投资", "", "ACTUAL", "TARGET") >= 0B
            excess("投资", "", "ACTUAL", "TARGET") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET") >= (true ? 0B : 1B)
            excess("投资", "", "ACTUAL", "TARGET", "1", "DOWN") >= 0B ¦ excess("投资", "", "ACTUAL", "TARGET", 1, "DOWN") >= 0B
            lead("投资", "ACTUAL", "合格率", "ACTUAL") > 0B ¦ lead("投资", "ACTUAL", "合格率", null) > 0B
            lead("投资", "ACTUAL", "合格率", "ACTUAL") > 0B ¦ lead("投资", "ACTUAL", "合格率", "ACTUAL") == 0B
            untasked("投资") == true ¦ untasked("投资")
            untasked("投资") == true ¦ !untasked("投资")
            untasked("投资") == true ¦ untasked("投资") != false
            noData("投资", "") == true ¦ noData("投资", "") == vetoed()
            noData("投资", "") == true ¦ noData(new String("投资"), "") == true
            tagged("山区") == false ¦ tagged((String) null) == false
            tagged("山区") == false ¦ tagged(new String[] {"山区"}[0]) == false
            exempt("灾害") == false ¦ exempt("灾害").booleanValue() == false
            exempt("灾害") == false ¦ exempt("灾\\u5bb3") == false
            within("GROUP", "15", "DOWN", "true") == true ¦ within("GROUP", "15", "DOWN", true) == true
            within("GROUP", "15", "DOWN", "true") == true ¦ within("GROUP", "15", "DOWN", "true") == true && vetoed() == true
            ownRecord("人口", "人") >= 10B ¦ ownRecord("人口", "人") >= 10
            ownRecord("人口", "人") >= 10B ¦ ownRecord("人口") >= 10B
            ownRecord("人口", "人") >= 10B ¦ ownRecord("人口", "人")!.scale() >= 10B
            events("事故")!.occurred == true ¦ events("事故").occurred == true
            events("事故")!.occurred == true ¦ events("事故")!.count() == 1
            events("事故").category("特大", "重大")!.occurred == true ¦ events("事故").getClass()!.occurred == true
            events("事故").category("特大")!.occurred == true ¦ events("事故").category(name())!.occurred == true
            events("事故").attribute("人数", "AT_LEAST", "3")!.occurred == false ¦ events("事故").attribute("人数", "AT_LEAST", 3)!.occurred == false
            events("事故").category("a").attribute("b", "c", "1").circumstance("d")!.occurred == true ¦ events("事故").category("a").narrowed("b")!.occurred == true
            events("事故").circumstance("瞒报")!.occurred == true ¦ events("事故").circumstance("瞒报" /* ) */)!.occurred == true
            duty("方案")!.done == true ¦ duty("方案")!.done
            duty("方案")!.done == true ¦ duty("方案").done == true
            duty("方案")!.late == true ¦ duty("方案")!.stands(null) == true
            duty("方案")!.stands("在建") == true || duty("方案")!.stands("投产") == true ¦ duty("方案")!.stands("在建") == true || java.lang.Runtime.getRuntime() == true
            duty("方案")!.stands("在建") == true ¦ duty("方案")!.stands("在建") == true | true
            progress("投资")!.rounded("1", "DOWN")!.completion >= 60B ¦ progress("投资")!.rounded(1, "DOWN")!.completion >= 60B
            progress("投资")!.rounded("1", "DOWN")!.completion >= 60B ¦ progress("投资")!.rounded("1", "DOWN")!.rounded("1", "DOWN")!.completion >= 60B
            progress("投资")!.monthCompletion >= 60B ¦ progress("投资")!.getClass >= 60B
            progress("投资")!.stretchMet == true ¦ progress("投资")!.toString == true
            month() == 9 ¦ month() == 123
            month() == 9 ¦ month() == 9L
            month() == 9 ¦ month() >= 9
            month() == 9 ¦ month() == -9
            """)
    void a_constraint_on_points_must_be_listed(String harmless, String hostile) {
        assertThat(DrlGuard.refusals(Stage.SCORING, scoring(harmless, HOLDS))).isEmpty();
        assertThat(DrlGuard.refusals(Stage.SCORING, scoring(hostile, HOLDS)))
                .as(hostile)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            total() >= 90.5B ¦ total() >= 90.5
            total() >= 90.5B ¦ total().intValue() >= 90B
            total() >= 90.5B ¦ total >= 90.5B
            total() >= 90.5B ¦ total() - 1B >= 90.5B
            clausePoints("S-1") < 3B ¦ clausePoints("S-1", "S-2") < 3B
            clausePoints("S-1") < 3B ¦ clausePoints(code()) < 3B
            itemPoints("S") < 3B ¦ itemPoints("S") < total()
            itemPoints("S") < 3B ¦ itemPoints("S") < 3f
            place("GROUP", "SKIP") <= 3 ¦ place("GROUP", "SKIP") <= 3B
            place("GROUP", "SKIP") <= 3 ¦ place("GROUP", "SKIP") <= 12345678901
            place("GROUP", "SKIP") >= 1, place("GROUP", "SKIP") <= 3 ¦ place("GROUP", "SKIP") >= 1, System.exit(0) == 1
            vetoed() == true ¦ vetoed()
            vetoed() == false ¦ vetoed() == false; eval(true)
            vetoed() == false ¦ scorecard() == null
            """)
    void a_constraint_on_grades_must_be_listed(String harmless, String hostile) {
        assertThat(DrlGuard.refusals(Stage.GRADING, grading(harmless, GIVES))).isEmpty();
        assertThat(DrlGuard.refusals(Stage.GRADING, grading(hostile, GIVES)))
                .as(hostile)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            findings.clause($d, "S-1", "投资", "").base("5").holds(); ¦ findings.clause($d, "S-1", "投资", "").base(5).holds();
            findings.clause($d, "S-1", "投资", "").base("5").holds(); ¦ findings.clause($d, "S-1", "投资", "").base("5").getClass();
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").give("优秀");
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").base("5").terms();
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").base("5" + "0");
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").base(true ? "5" : "6");
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").base((String) "5");
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ findings.clause($d, "S-1", "投资", "").base("5\\u0022");
            findings.clause($d, "S-1", "投资", "").base("5"); ¦ var x = findings.clause($d, "S-1", "投资", "").base("5");
            findings.clause($d, "S-1", "投资", "").dutiesMissed("1", "NONE", "a", "b"); ¦ findings.clause($d, "S-1", "投资", "").dutiesMissed("1", "NONE", new String[] {"a"});
            findings.clause($d, "S-1", "投资", "").dutiesMissed("1", "NONE", "a", "b"); ¦ findings.clause($d, "S-1", "投资", "").dutiesMissed("1", "NONE", (String[]) null);
            findings.clause($d, "S-1", "投资", "").veto("TOTAL_ZERO"); ¦ findings.clause($d, "S-1", "投资", "").veto(String.valueOf('a'));
            findings.holds($d, "S-1"); ¦ findings.holds(null, "S-1");
            findings.holds($d, "S-1"); ¦ findings.hold($d, "S-1");
            findings.holds($d, "S-1"); ¦ findings.grading($d, "S-1");
            findings.holds($d, "S-1"); ¦ Runnable r = () -> findings.holds($d, "S-1");
            findings.holds($d, "S-1"); ¦ java.util.stream.Stream.of("S-1").forEach(findings::holds);
            findings.holds($d, "S-1"); ¦ for (;;) { findings.holds($d, "S-1"); }
            findings.holds($d, "S-1"); ¦ findings.holds($d, "S-1"); update($d);
            findings.holds($d, "S-1"); ¦ modify($d) { };
            findings.holds($d, "S-1"); ¦ insert($d);
            findings.holds($d, "S-1"); ¦ drools.halt();
            findings.holds($d, "S-1"); ¦ $d.placed(null, null);
            """)
    void a_consequence_of_points_only_calls_the_findings(String harmless, String hostile) {
        assertThat(DrlGuard.refusals(Stage.SCORING, scoring("vetoed() == false", harmless)))
                .isEmpty();
        assertThat(DrlGuard.refusals(Stage.SCORING, scoring("vetoed() == false", hostile)))
                .as(hostile)
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '`', textBlock = """
            findings.grading($d, "G-1").give("优秀"); ¦ findings.grading($d, "G-1").give(name());
            findings.grading($d, "G-1").notAbove("优秀"); ¦ findings.grading($d, "G-1").cap();
            findings.grading($d, "G-1").down(); ¦ findings.grading($d, "G-1").down().wait();
            findings.grading($d, "G-1").last(); ¦ findings.clause($d, "G-1", "", "").base("5");
            findings.grading($d, "G-1").vetoGrade("差"); ¦ findings.grading($d, "G-1").vetoGrade("差").notifyAll();
            findings.grading($d, "G-1").vetoCap("差"); ¦ findings.level($d, "G-1", "", "", "red");
            """)
    void a_consequence_of_grades_only_calls_the_findings(String harmless, String hostile) {
        assertThat(DrlGuard.refusals(Stage.GRADING, grading("vetoed() == false", harmless)))
                .isEmpty();
        assertThat(DrlGuard.refusals(Stage.GRADING, grading("vetoed() == false", hostile)))
                .as(hostile)
                .isNotEmpty();
    }

    /** None is forgotten, and none is open that is not there. */
    @Test
    void the_listed_calls_are_the_public_ones_of_the_sink() {
        Set<String> sink = Stream.of(
                        "io.xushi.evaluation.Findings",
                        "io.xushi.evaluation.TargetDraft",
                        "io.xushi.evaluation.DutyDraft",
                        "io.xushi.evaluation.ScoreDraft",
                        "io.xushi.evaluation.GradeDraft",
                        "io.xushi.evaluation.LevelFinding")
                .flatMap(DrlGuardTest::publicMethods)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>();
        DrlGuard.SINK_CALLS.values().forEach(listed::addAll);
        assertThat(listed).isEqualTo(sink);
    }

    private static Stream<String> publicMethods(String type) {
        try {
            return Stream.of(Class.forName(type).getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    // What a finding says of itself is read by the evaluation, not called by rules.
                    .filter(method -> !type.endsWith("LevelFinding")
                            || method.getReturnType().getName().equals(type))
                    .map(Method::getName);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
