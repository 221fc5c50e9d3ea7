package io.xushi.rules;

import io.xushi.clause.Clause;
import io.xushi.clause.Sentence;
import io.xushi.clause.Stage;
import io.xushi.indicator.Indicator;
import io.xushi.scheme.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints clauses as DRL: one rule a clause (one an indicator and target where a clause assesses every one), one pattern
 * a rule, generated names, {@code B} on every decimal. The only text of a user in it are names and clause numbers, as
 * plain string literals whose characters the guard checks once more.
 */
final class DrlPrinter {

    private final RuleSet rules;

    DrlPrinter(RuleSet rules) {
        this.rules = rules;
    }

    /** What a clause is about in one printed rule. */
    private record About(String indicator, String target) {
        String progress() {
            return target.isEmpty()
                    ? "progress(" + literal(indicator) + ")"
                    : "progress(" + literal(indicator) + ", " + literal(target) + ")";
        }
    }

    DrlText print(Stage stage) {
        StringBuilder out = new StringBuilder();
        out.append("package ").append(packageName(stage)).append(";\n");
        out.append("import io.xushi.evaluation.Dossier;\n");
        out.append("global io.xushi.evaluation.Findings findings;\n");
        Map<String, String> names = new LinkedHashMap<>();
        int number = 0;
        for (Clause clause : rules.clauses(stage)) {
            number++;
            int branch = 0;
            for (About about : about(clause)) {
                branch++;
                String name = "c" + number + "_" + branch;
                names.put(name, clause.number());
                out.append('\n').append(rule(name, clause, about));
            }
        }
        return new DrlText(out.toString(), names);
    }

    private List<About> about(Clause clause) {
        if (!clause.assessesEvery()) {
            String indicator = clause.indicator().map(this::officialName).orElse("");
            return List.of(new About(indicator, clause.targetName().orElse("")));
        }
        Set<About> every = new LinkedHashSet<>();
        for (Clause target : rules.clauses(Stage.TARGETS)) {
            target.indicator()
                    .ifPresent(indicator -> every.add(new About(
                            officialName(indicator), target.targetName().orElse(""))));
        }
        return List.copyOf(every);
    }

    private String officialName(String anyName) {
        return rules.indicators().find(anyName).map(Indicator::name).orElse(anyName);
    }

    private String rule(String name, Clause clause, About about) {
        List<String> constraints = new ArrayList<>();
        clause.scope().forEach(sentence -> constraints.add(constraint(sentence, about)));
        clause.conditions().stream()
                .map(sentence -> constraint(sentence, about))
                .filter(constraint -> !constraint.isEmpty())
                .forEach(constraints::add);
        return "rule \"" + name + "\"\n@clause(" + literal(clause.number()) + ")\nwhen\n    $d : Dossier( "
                + String.join(", ", constraints) + " )\nthen\n    " + consequence(clause, about) + "\nend\n";
    }

    private String constraint(Sentence sentence, About about) {
        return switch (sentence.form()) {
            case UNIT_IS -> {
                String names = literals(sentence.names("units"));
                yield "name() in " + names + " || code() in " + names;
            }
            case UNIT_TYPE_IS -> "type() in " + literals(sentence.names("types"));
            case UNIT_TYPE_IS_NOT -> "type() not in " + literals(sentence.names("types"));
            case GROUP_IS -> "group() in " + literals(sentence.names("groups"));
            case ASSESS, ASSESS_TARGET, ASSESS_EVERY -> "";
            case ITS_FIGURE -> compare(about, sentence.word("figure"), sentence, "comparison", "number");
            case FIGURE_OF -> compare(of(sentence), sentence.word("figure"), sentence, "comparison", "number");
            case ITS_FIGURE_BAND ->
                compare(about, sentence.word("figure"), edge(sentence, "lowEdge") ? ">=" : ">", sentence.number("low"))
                        + ", "
                        + compare(
                                about,
                                sentence.word("figure"),
                                edge(sentence, "highEdge") ? "<=" : "<",
                                sentence.number("high"));
            case MEETS_TARGET -> of(sentence).progress() + "!.met == true";
            case MISSES_TARGET -> of(sentence).progress() + "!.met == false";
            case TARGET_AT_LEAST,
                    TARGET_AT_MOST,
                    TARGET_BASE_AND_STRETCH,
                    TARGET_FROM_SHEET,
                    TARGET_CEILING_FROM_SHEET,
                    ISSUED_BY,
                    PATH_EVEN,
                    PATH_LEVEL,
                    PATH_SHARES,
                    PATH_FROM_SHEET,
                    PATH_MILESTONE,
                    PATH_BY_DATE,
                    PATH_BETWEEN,
                    ALERT_LEVEL -> throw new IllegalStateException(sentence.form() + " is a result, not a condition");
        };
    }

    private About of(Sentence sentence) {
        return new About(officialName(sentence.name("indicator")), "");
    }

    private static boolean edge(Sentence sentence, String gap) {
        return sentence.word(gap).equals("IN");
    }

    private static String compare(About about, String figure, Sentence sentence, String comparison, String number) {
        String operator = switch (sentence.word(comparison)) {
            case "AT_LEAST" -> ">=";
            case "MORE_THAN" -> ">";
            case "AT_MOST" -> "<=";
            default -> "<";
        };
        return compare(about, figure, operator, sentence.number(number));
    }

    private static String compare(About about, String figure, String operator, BigDecimal number) {
        String accessor = switch (figure) {
            case "ACTUAL" -> "actual";
            case "COMPLETION" -> "completion";
            case "GAP" -> "gap";
            case "PACE_COMPLETION" -> "paceCompletion";
            case "GROWTH" -> "growth";
            default -> throw new IllegalStateException("no figure " + figure);
        };
        return about.progress() + "!." + accessor + " " + operator + " " + decimal(number);
    }

    private String consequence(Clause clause, About about) {
        String opening =
                "($d, " + literal(clause.number()) + ", " + literal(about.indicator()) + ", " + literal(about.target());
        if (clause.stage() == Stage.ALERTS) {
            return clause.results().stream()
                    .map(result -> "findings.level" + opening + ", "
                            + literal(rules.scheme()
                                    .levels()
                                    .find(result.name("level"))
                                    .orElseThrow()
                                    .id())
                            + ");")
                    .collect(Collectors.joining("\n    "));
        }
        return "findings.target" + opening + ")"
                + clause.results().stream().map(DrlPrinter::draftCall).collect(Collectors.joining())
                + ";";
    }

    private static String draftCall(Sentence result) {
        return switch (result.form()) {
            case TARGET_AT_LEAST -> call("atLeast", text(result.number("number")));
            case TARGET_AT_MOST -> call("atMost", text(result.number("number")));
            case TARGET_BASE_AND_STRETCH ->
                call("atLeast", text(result.number("base"))) + call("stretch", text(result.number("stretch")));
            case TARGET_FROM_SHEET -> call("fromSheet", literal(result.name("sheet")));
            case TARGET_CEILING_FROM_SHEET -> call("ceilingFromSheet", literal(result.name("sheet")));
            case ISSUED_BY -> call("issuedBy", literal(result.name("issuer")));
            case PATH_EVEN -> call("evenPath", literal(result.word("step")));
            case PATH_LEVEL -> call("levelPath");
            case PATH_SHARES ->
                call(
                        "sharesPath",
                        literal(result.word("step")),
                        literal(result.numbers("percents").stream()
                                .map(BigDecimal::toPlainString)
                                .collect(Collectors.joining(";"))));
            case PATH_FROM_SHEET -> call("sheetPath", literal(result.name("sheet")));
            case PATH_MILESTONE ->
                call(
                        "milestone",
                        literal(result.name("milestone")),
                        literal(result.day("due").toString()),
                        text(result.number("percent")));
            case PATH_BY_DATE ->
                call("milestone", literal(""), literal(result.day("due").toString()), text(result.number("percent")));
            case PATH_BETWEEN ->
                call("between", Boolean.toString(result.word("between").equals("STRAIGHT")));
            case UNIT_IS,
                    UNIT_TYPE_IS,
                    UNIT_TYPE_IS_NOT,
                    GROUP_IS,
                    ASSESS,
                    ASSESS_TARGET,
                    ASSESS_EVERY,
                    ITS_FIGURE,
                    ITS_FIGURE_BAND,
                    FIGURE_OF,
                    MEETS_TARGET,
                    MISSES_TARGET,
                    ALERT_LEVEL -> throw new IllegalStateException(result.form() + " says nothing of a target");
        };
    }

    private static String call(String method, String... arguments) {
        return "." + method + "(" + String.join(", ", arguments) + ")";
    }

    private static String text(BigDecimal number) {
        return literal(number.toPlainString());
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString() + "B";
    }

    private static String literals(List<String> names) {
        return names.stream().map(DrlPrinter::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A plain string literal; nothing is escaped, because the guard lets in only characters that need no escape. */
    private static String literal(String text) {
        return "\"" + text + "\"";
    }

    static String packageName(Stage stage) {
        return "xushi." + stage.fileStem();
    }
}
